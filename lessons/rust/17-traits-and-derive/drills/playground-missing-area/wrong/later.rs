trait Place {
    fn name(&self) -> String;
    fn area(&self) -> u32;
}

struct Sandpit {
    length: u32,
    width: u32,
}

impl Place for Sandpit {
    fn name(&self) -> String {
        format!("sandpit {} by {}", self.length, self.width)
    }

    fn area(&self) -> u32 {
        todo!()
    }
}

fn main() {
    let pit = Sandpit {
        length: 6,
        width: 4,
    };
    println!("{}: {} square metres", pit.name(), pit.area());
}
