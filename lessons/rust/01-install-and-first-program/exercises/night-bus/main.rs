// The first stop of the night line.
fn Main() {
    println!("Night bus N1");
    println!("leaves at 00:40");
}
