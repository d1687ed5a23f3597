// The limit was copied into the closure, so the outer one may be printed.
fn main() {
    let limit = 80;
    let pump = String::from("pump 4");
    let mut alarms = 0;
    let mut queue = vec![3, 1];

    let is_hot = move |celsius: i32| celsius > limit;
    let title = move || pump.len();
    let mut alarm = || alarms += 1;
    let waiting = || queue.len();

    alarm();
    // println!("a: limit {limit}, {}", is_hot(81));
    // println!("b: {pump}");
    println!("c: title {} {}", title(), title());
    // println!("d: alarms {alarms}");
    alarm();
    println!("e: alarms {alarms}");
    println!("f: queue {}, waiting {}", queue.len(), waiting());
    queue.push(7);
    // println!("g: waiting {}", waiting());

    let close = || queue;
    println!("h: {:?}", close());
    // println!("i: {:?}", close());
}
