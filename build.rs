//! Gathers everything a browser loads into `$OUT_DIR/static`, where `web/assets.rs` embeds it.
//!
//! Our own files come from `static/`, the map library and the fonts from the npm packages of
//! `package-lock.json`; npm runs only when `node_modules` is older than the lock. Each text file
//! gets a `.br` and a `.gz` sibling, made once and kept until its bytes change.
//! `KHUTUT_ASSETS` is a hash over all of it: one address prefix per set of assets.

use std::{
    collections::BTreeMap,
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use sha2::{Digest as _, Sha256};

/// Address below `/static/{hash}/` to contents.
type Assets = BTreeMap<String, Vec<u8>>;

/// Files of npm packages: path in `node_modules`, address. The worker must lie beside the library.
const VENDOR: &[(&str, &str)] = &[
    ("maplibre-gl/dist/maplibre-gl.mjs", "js/vendor/maplibre-gl.mjs"),
    ("maplibre-gl/dist/maplibre-gl-worker.mjs", "js/vendor/maplibre-gl-worker.mjs"),
    ("maplibre-gl/LICENSE.txt", "js/vendor/maplibre-gl-LICENSE.txt"),
    ("maplibre-gl/dist/maplibre-gl.css", "css/maplibre-gl.css"),
    ("@fontsource/noto-sans/LICENSE", "css/fonts/noto-sans-LICENSE.txt"),
    ("@fontsource/noto-sans-arabic/LICENSE", "css/fonts/noto-sans-arabic-LICENSE.txt"),
];

/// Font files by package; `tokens.css` names them as `fonts/…`, so they lie in `css/fonts/`.
const FONTS: &[(&str, &[&str])] = &[
    ("noto-sans", &["latin-400", "latin-600", "latin-700", "latin-ext-400"]),
    ("noto-sans-arabic", &["arabic-400", "arabic-700"]),
];

/// What compresses well. Fonts are compressed already.
const TEXT: &[&str] = &["css", "geojson", "js", "json", "mjs", "svg", "txt"];

fn main() {
    // A named path that does not exist would run this on every build, node_modules on every npm run.
    for path in ["build.rs", "package-lock.json", "static", "locales", "migrations"] {
        if Path::new(path).exists() {
            println!("cargo::rerun-if-changed={path}");
        }
    }
    println!("cargo::rerun-if-env-changed=NPM");
    match build() {
        Ok(hash) => println!("cargo::rustc-env=KHUTUT_ASSETS={hash}"),
        Err(why) => why.lines().for_each(|line| println!("cargo::error={line}")),
    }
}

fn build() -> Result<String, String> {
    install_packages()?;
    let mut assets = Assets::new();
    own_files(Path::new("static"), "", &mut assets)?;
    vendor_files(&mut assets)?;
    let out = env::var("OUT_DIR").map_err(|e| format!("OUT_DIR: {e}"))?;
    let out = Path::new(&out).join("static");
    let stale = write_all(&out, &assets)?;
    stale.iter().try_for_each(|path| fs::remove_file(path).map_err(|e| at(path, e)))?;
    Ok(hash(&assets))
}

/// Runs `npm ci` unless `node_modules` is as new as the lock: npm writes its own lock copy last.
fn install_packages() -> Result<(), String> {
    let changed = |path: &str| -> Option<SystemTime> { fs::metadata(path).ok()?.modified().ok() };
    if changed("node_modules/.package-lock.json") >= changed("package-lock.json") {
        return Ok(());
    }
    let npm = env::var("NPM").unwrap_or_else(|_| "npm".to_owned());
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
    let why = match Command::new(&npm).args(arguments).output() {
        Ok(done) if done.status.success() => return Ok(()),
        Ok(done) => {
            String::from_utf8_lossy(&done.stderr).lines().take(8).collect::<Vec<_>>().join("\n")
        }
        Err(error) => format!("{npm}: {error}"),
    };
    Err(format!(
        "{why}\nThe map library and the fonts come from npm. Install Node.js with npm (20 or newer) and have \
         network, or run `npm ci --ignore-scripts` where you have both and copy node_modules here."
    ))
}

fn own_files(folder: &Path, prefix: &str, assets: &mut Assets) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|e| at(folder, e))? {
        let path = entry.map_err(|e| at(folder, e))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        let address = format!("{prefix}{name}");
        if path.is_dir() {
            own_files(&path, &format!("{address}/"), assets)?;
        } else {
            assets.insert(address, read(&path)?);
        }
    }
    Ok(())
}

fn vendor_files(assets: &mut Assets) -> Result<(), String> {
    let modules = Path::new("node_modules");
    for (from, to) in VENDOR {
        assets.insert((*to).to_owned(), read(&modules.join(from))?);
    }
    for (package, cuts) in FONTS {
        for cut in *cuts {
            let file = format!("{package}-{cut}-normal.woff2");
            let from = modules.join(format!("@fontsource/{package}/files/{file}"));
            assets.insert(format!("css/fonts/{file}"), read(&from)?);
        }
    }
    Ok(())
}

/// Writes what changed, and returns the files below `out` that belong to no asset any more.
fn write_all(out: &Path, assets: &Assets) -> Result<Vec<PathBuf>, String> {
    let mut stale = files_below(out);
    for (address, bytes) in assets {
        let path = out.join(address);
        let text = path.extension().is_some_and(|e| TEXT.iter().any(|text| e == *text));
        let siblings =
            ["br", "gz"].map(|coding| PathBuf::from(format!("{}.{coding}", path.display())));
        stale.retain(|old| *old != path && !(text && siblings.contains(old)));
        let whole = !text || siblings.iter().all(|sibling| sibling.exists());
        if whole && fs::read(&path).is_ok_and(|old| old == *bytes) {
            continue;
        }
        if text {
            write(&siblings[0], &brotli_of(bytes)?)?;
            write(&siblings[1], &gzip_of(bytes)?)?;
        }
        write(&path, bytes)?;
    }
    Ok(stale)
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

fn brotli_of(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 64 * 1024, 10, 22);
    writer.write_all(bytes).and_then(|()| writer.flush()).map_err(|e| format!("brotli: {e}"))?;
    drop(writer);
    Ok(small)
}

fn gzip_of(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes).and_then(|()| writer.finish()).map_err(|e| format!("gzip: {e}"))
}

/// The first 64 bits of SHA-256 over every address and its contents, in hexadecimal.
fn hash(assets: &Assets) -> String {
    let mut digest = Sha256::new();
    for (address, bytes) in assets {
        digest.update(format!("{address}\0{}\0", bytes.len()));
        digest.update(bytes);
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|e| at(path, e))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).and_then(|()| fs::write(path, bytes)).map_err(|e| at(path, e))
}

fn at(path: &Path, error: impl std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}
