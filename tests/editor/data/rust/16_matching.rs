fn describe(shape: &Shape) -> String {
    match shape {
        Shape::Circle { radius: r @ 0.0..=1.0, .. } => format!("small {r}"),
        Shape::Rect(w, h) if w == h => "square".into(),
        Shape::Rect(..) | Shape::Line => {
            let Some(x) = maybe() else { return String::new(); };
            x
        } else_arm => todo!(),
    }
}
