struct Excerpt<'a> {
    part: &'a str,
}

fn main() {
    let excerpt;
    {
        let novel = String::from("Call me");
        excerpt = Excerpt { part: &novel };
    }
    println!("{}", excerpt.part);
}
