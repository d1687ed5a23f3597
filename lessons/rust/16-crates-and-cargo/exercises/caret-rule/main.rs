// Major, minor, patch: another name for the tuple.
type Version = (u32, u32, u32);

// Whether the offered version satisfies the requirement.
fn accepts(required: Version, offered: Version) -> bool {
    todo!()
}

// The newest published version that satisfies the requirement.
fn pick(required: Version, published: &[Version]) -> Option<Version> {
    todo!()
}

// The newest published version that satisfies both requirements.
fn pick_for_both(a: Version, b: Version, published: &[Version]) -> Option<Version> {
    todo!()
}

fn main() {
    let published = [(0, 9, 0), (1, 4, 2), (1, 10, 0), (2, 0, 0)];
    println!("{}", accepts((1, 4, 2), (1, 10, 0)));
    println!("{:?}", pick((1, 4, 0), &published));
    println!("{:?}", pick_for_both((1, 0, 0), (2, 0, 0), &published));
}
