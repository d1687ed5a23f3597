fn main() {
    let show: Box<dyn Fn()>;
    {
        let note = String::from("n");
        show = Box::new(|| println!("{note}"));
    }
    show();
}
