macro_rules! lend {
    ($list:ident, $value:expr) => {
        let first = &$list[0];
        $list.push($value);
        println!("{first}");
    };
}

fn main() {
    let mut list = vec![1];
    lend!(list, 2);
    lend!(list, 3);
}
