fn main() {
    let line = 7;
    let stop = String::from("Harbour");
    let driver = String::from("Ines");
    let mut delay = String::from("no delay");
    let night_service = false;

    let spare_line = line;
    let board = stop;
    let spare_driver = driver.clone();
    if night_service {
        announce(driver);
    }
    announce(delay);
    delay = String::from("2 minutes");

    println!("line {line}");
    println!("spare line {spare_line}");
    // println!("stop {stop}");
    println!("board {board}");
    // println!("driver {driver}");
    println!("spare driver {spare_driver}");
    println!("delay {delay}");
}

fn announce(text: String) {
    println!("announced: {text}");
}
