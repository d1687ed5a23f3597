mod till {
    pub struct Receipt;
}

mod post {
    pub struct Receipt;
}

fn main() {
    let _till = till::Receipt;
    let _post = post::Receipt;
    let _printed: Vec<Receipt> = Vec::new();
}
