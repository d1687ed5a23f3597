use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Folder {
    name: String,
    files: u32,
    parent: Weak<Folder>,
    children: RefCell<Vec<Rc<Folder>>>,
}

impl Folder {
    fn root(name: &str) -> Rc<Folder> {
        Rc::new(Folder {
            name: String::from(name),
            files: 0,
            parent: Weak::new(),
            children: RefCell::new(Vec::new()),
        })
    }

    // Makes a folder below `parent`.
    fn add(parent: &Rc<Folder>, name: &str, files: u32) -> Rc<Folder> {
        todo!()
    }

    // The names from the topmost folder down to this one, each after a slash.
    fn path(&self) -> String {
        todo!()
    }

    // The files of this folder and of all folders below it.
    fn total_files(&self) -> u32 {
        todo!()
    }
}

fn main() {
    let home = Folder::root("home");
    let photos = Folder::add(&home, "photos", 2);
    let year = Folder::add(&photos, "2026", 31);
    println!("{}", year.path());
    println!("{} files below {}", home.total_files(), home.path());
}
