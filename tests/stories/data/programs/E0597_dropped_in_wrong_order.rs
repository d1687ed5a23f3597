struct Guard<'a>(&'a String);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        println!("{}", self.0);
    }
}

fn main() {
    let mut guards = Vec::new();
    let name = String::from("lock");
    guards.push(Guard(&name));
}
