// Panics for a singer whose choir is gone, where the answer should be None.
use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Choir {
    name: String,
    singers: RefCell<Vec<Rc<Singer>>>,
}

struct Singer {
    name: String,
    choir: Weak<Choir>,
}

impl Choir {
    fn new(name: &str) -> Rc<Choir> {
        Rc::new(Choir {
            name: String::from(name),
            singers: RefCell::new(Vec::new()),
        })
    }

    fn size(&self) -> usize {
        self.singers.borrow().len()
    }
}

impl Singer {
    // A new singer joins: the choir keeps one handle, the caller gets another.
    fn join(choir: &Rc<Choir>, name: &str) -> Rc<Singer> {
        let singer = Rc::new(Singer {
            name: String::from(name),
            choir: Rc::downgrade(choir),
        });
        choir.singers.borrow_mut().push(Rc::clone(&singer));
        singer
    }

    // The name of the choir, if it still exists.
    fn choir_name(&self) -> Option<String> {
        let choir = self.choir.upgrade().expect("a singer has a choir");
        Some(choir.name.clone())
    }
}

fn main() {
    let choir = Choir::new("Harbour Voices");
    let alto = Singer::join(&choir, "Noor");
    println!("{} of {}", choir.size(), choir.name);
    drop(choir);
    println!("{} sings in {:?}", alto.name, alto.choir_name());
}
