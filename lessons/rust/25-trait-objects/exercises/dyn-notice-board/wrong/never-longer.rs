// The board says that it is empty, whatever hangs there.
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
        format!("Line {}: {} min late", self.line, self.minutes)
    }

    fn urgent(&self) -> bool {
        self.minutes >= 10
    }
}

impl Notice for TrackChange {
    fn text(&self) -> String {
        format!("Line {}: now from track {}", self.line, self.track)
    }
}

struct Board {
    notices: Vec<Box<dyn Notice>>,
}

impl Board {
    fn new() -> Board {
        Board {
            notices: Vec::new(),
        }
    }

    fn post(&mut self, notice: Box<dyn Notice>) {
        self.notices.push(notice);
    }

    fn len(&self) -> usize {
        0
    }

    // The texts in order, the urgent ones marked.
    fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for notice in &self.notices {
            if notice.urgent() {
                lines.push(format!("! {}", notice.text()));
            } else {
                lines.push(notice.text());
            }
        }
        lines
    }

    // Removes the urgent notices and hands them to the caller.
    fn take_down_urgent(&mut self) -> Vec<Box<dyn Notice>> {
        let mut taken = Vec::new();
        for notice in std::mem::take(&mut self.notices) {
            if notice.urgent() {
                taken.push(notice);
            } else {
                self.notices.push(notice);
            }
        }
        taken
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
