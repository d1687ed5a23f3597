// A closed panel in front of a living one stays in the list.
use std::cell::RefCell;
use std::rc::{Rc, Weak};

struct Panel {
    shown: RefCell<Vec<String>>,
}

impl Panel {
    fn new() -> Rc<Panel> {
        let shown = RefCell::new(Vec::new());
        Rc::new(Panel { shown })
    }

    fn show(&self, text: &str) {
        self.shown.borrow_mut().push(text.to_string());
    }
}

struct Board {
    panels: Vec<Weak<Panel>>,
}

impl Board {
    fn new() -> Board {
        Board { panels: Vec::new() }
    }

    // From now on the panel gets every announcement, as long as it lives.
    fn register(&mut self, panel: &Rc<Panel>) {
        self.panels.push(Rc::downgrade(panel));
    }

    // Tells every living panel and returns how many there were.
    fn announce(&mut self, text: &str) -> usize {
        while self
            .panels
            .last()
            .is_some_and(|panel| panel.strong_count() == 0)
        {
            self.panels.pop();
        }
        for panel in self.panels.iter().filter_map(Weak::upgrade) {
            panel.show(text);
        }
        let living = self.panels.iter().filter(|p| p.strong_count() > 0);
        living.count()
    }
}

fn main() {
    let mut board = Board::new();
    let hall = Panel::new();
    board.register(&hall);
    {
        let office = Panel::new();
        board.register(&office);
        println!("reached {}", board.announce("platform 4"));
    } // the office closes
    println!("reached {}", board.announce("platform 7"));
    println!("hall has shown {}", hall.shown.borrow().len());
}
