//! A QR code as a drawing. It is dark on light in every theme, or cameras would not read it.

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// The drawing of a text; nothing where it is too long for a code.
pub(super) fn drawing(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return html! {} };
    let width = code.width();
    // Four modules of light around it belong to the code.
    let side = width + 8;
    let dark = code.to_colors().into_iter().enumerate().filter(|(_, c)| *c == Color::Dark);
    let path: String =
        dark.map(|(n, _)| format!("M{} {}h1v1h-1z", n % width + 4, n / width + 4)).collect();
    html! {
        svg.qr dir="ltr" role="img" aria-label=(label) viewBox=(format!("0 0 {side} {side}"))
            width="220" height="220" shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_light_around() {
        let drawing = drawing("otpauth://totp/Khutut:rima?secret=AAAA", "code").into_string();
        assert!(drawing.contains("M4 4h1v1h-1z"), "the first corner");
        assert!(!drawing.contains("M3 "), "light at the side");
        assert!(drawing.contains(r##"fill="#fff""##));
    }
}
