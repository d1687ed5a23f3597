trait Notice {
    fn text(&self) -> &str;
    fn cents(&self) -> usize;
}

struct Flyer {
    play: String,
}

struct Programme {
    play: String,
    pages: usize,
}

impl Notice for Flyer {
    fn text(&self) -> &str {
        &self.play
    }

    fn cents(&self) -> usize {
        self.play.len() * 10
    }
}

impl Notice for Programme {
    fn text(&self) -> &str {
        &self.play
    }

    fn cents(&self) -> usize {
        self.pages * 25
    }
}

fn main() {
    let flyer = Flyer {
        play: String::from("Tempest"),
    };
    let programme = Programme {
        play: String::from("Tempest"),
        pages: 14,
    };
    println!("{} {}", flyer.text(), flyer.cents());
    println!("{} {}", programme.text(), programme.cents());
}
