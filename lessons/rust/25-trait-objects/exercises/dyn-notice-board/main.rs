trait Notice {
    fn text(&self) -> String;

    fn urgent(&self) -> bool {
        false
    }
}

struct Delay {
    line: u32,
    minutes: u32,
}

struct TrackChange {
    line: u32,
    track: u32,
}

impl Notice for Delay {
    fn text(&self) -> String {
        todo!()
    }
}

impl Notice for TrackChange {
    fn text(&self) -> String {
        todo!()
    }
}

struct Board {
    // What does a list need that holds any kind of notice?
}

impl Board {
    fn new() -> Board {
        todo!()
    }

    // post(…) comes here: it takes a boxed notice and keeps it.

    fn len(&self) -> usize {
        todo!()
    }

    // The texts in order, the urgent ones marked.
    fn lines(&self) -> Vec<String> {
        todo!()
    }

    // Removes the urgent notices and hands them to the caller.
    fn take_down_urgent(&mut self) -> Vec<Box<dyn Notice>> {
        todo!()
    }
}

fn main() {
    let mut board = Board::new();
    board.post(Box::new(Delay {
        line: 7,
        minutes: 12,
    }));
    board.post(Box::new(TrackChange { line: 7, track: 4 }));
    for line in board.lines() {
        println!("{line}");
    }
    let taken = board.take_down_urgent();
    println!("{} taken down, {} left", taken.len(), board.len());
}
