fn main() {
    let mut speed = 12;
    let dial = &mut speed;
    match speed {
        0 => println!("still"),
        _ => println!("moving"),
    }
    *dial = 0;
}
