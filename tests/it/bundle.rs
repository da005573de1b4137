//! A bundle is read whole or refused with every fault, and reads back as it was written.

use std::{
    fs,
    path::{Path, PathBuf},
};

use khutut::bundle::{Bundle, Fault, Faults, Known, read};

mod faults;
mod form;
mod records;
mod round_trip;
mod warnings;

/// A small bundle without a fault.
const GOOD: [(&str, &str); 9] = [
    (
        "actors.csv",
        "id,name_en,name_ar,alt_names,short_en,short_ar,parent_id,colour,wikidata,notes\n\
         red,Red,أحمر,,,,,#D7191C,Q858,\n\
         red-army,Red Army,الجيش الأحمر,Reds|الحمر,RA,,red,,,\"with a comma, and \"\"marks\"\"\"\n\
         blue,Blue,أزرق,,,,,,,\n\
         grey,Grey,رمادي,,,,,,,\n",
    ),
    (
        "places.csv",
        "id,name_en,name_ar,alt_names,kind,lon,lat,coord_precision_m,parent_id,geonames_id,wikidata,coord_source\n\
         a,A,ألف,,town,37.5,35.8,250,,170063,,GeoNames\n\
         b,B,باء,,village,37.6,35.9,500,a,,,\n\
         c,C,جيم,,village,37.7,36.0,500,b,,,\n\
         d,D,دال,,hill,37.8,36.1,500,,,,\n",
    ),
    ("routes.csv", "id,name_en,name_ar,notes\nroad,Road,طريق,\n"),
    (
        "segments.csv",
        "route_id,seq,from_place,to_place,via,length_km\n\
         road,1,a,b,37.55 35.85;37.57 35.86,12.5\n\
         road,2,b,c,,11.0\n\
         road,3,a,c,,21.0\n",
    ),
    (
        "sources.csv",
        "id,publisher,origin,publisher_kind,affiliation,title,language,url,published_on,notes\n\
         s1,Paper,,newspaper,,Title,ar,https://example.org/1,2016-02-25,\n\
         s2,Agency,Agency,agency,red,,,,2016-02-26~,\n",
    ),
    (
        "events.csv",
        "id,kind,places,route,segments,actor_to,actor_from,participants,date,extent,summary_en,summary_ar,assessment,assessment_note,note,about\n\
         e1,captured,a|b,,,red,blue,,2016-02-23,full,Red takes A.,,,,,\n\
         e2,route_cut,,road,1|2,blue,red-army,,2016-02-24/2016-02-25,partial,,قطع الطريق,,,,\n\
         e3,contested,c,,,,,red|red-army,2016-02-26,full,Both.,,accepted,Seen on film.,,\n\
         e4,participation_disputed,a,,,,,,2016-02-26,full,Who took part is disputed.,,,,,e1\n",
    ),
    (
        "claims.csv",
        "event,source,stance,speaker,speaker_actor,origin,date\n\
         e1,s1,asserts,,,,\n\
         e1,s2,denies,A spokesman,red,,2016-02-24\n\
         e2,s1,asserts,,,Agency,\n\
         e3,s2,asserts,,,,\n\
         e4,s2,doubts,,,,\n\
         e4,s2,asserts,,,,\n",
    ),
    ("bases.csv", "side,place,from,until,note\nred,a,2016-01-01,2016-03-01,\nblue,c,,,\n"),
    ("record.csv", "key,value\ntitle_en,Record\ncontact,\n"),
];

/// A folder with the small bundle.
struct Folder(tempfile::TempDir);

impl Folder {
    fn good() -> Self {
        let dir = tempfile::tempdir().expect("a folder can be made");
        for (file, text) in GOOD {
            fs::write(dir.path().join(file), text).expect("a file can be written");
        }
        Self(dir)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, file: &str) -> PathBuf {
        self.path().join(file)
    }

    /// The good bundle with one text replaced, which must be there once.
    fn with(file: &str, old: &str, new: &str) -> Self {
        let folder = Self::good();
        folder.replace(file, old, new);
        folder
    }

    fn replace(&self, file: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.file(file)).expect("the file is there");
        assert_eq!(text.matches(old).count(), 1, "{old} stands once in {file}");
        fs::write(self.file(file), text.replace(old, new)).expect("a file can be written");
    }

    fn append(&self, file: &str, text: &[u8]) {
        let mut bytes = fs::read(self.file(file)).expect("the file is there");
        bytes.extend_from_slice(text);
        fs::write(self.file(file), bytes).expect("a file can be written");
    }

    fn read(&self) -> Result<Bundle, Faults> {
        self.read_beside(&Known::default())
    }

    fn read_beside(&self, known: &Known) -> Result<Bundle, Faults> {
        read(self.path(), known, &mut |_| {})
    }

    fn faults(&self) -> Vec<Fault> {
        self.read().expect_err("the bundle has a fault").into_vec()
    }

    /// Its only fault.
    fn fault(&self) -> Fault {
        let mut faults = self.faults();
        assert_eq!(faults.len(), 1, "{faults:#?}");
        faults.remove(0)
    }

    fn warnings(&self) -> Vec<String> {
        let warnings = self.read().expect("the bundle has no fault").warnings;
        warnings.iter().map(ToString::to_string).collect()
    }
}
