//! The macro itself is thin: it parses, expands, and turns an error into a message of the compiler.

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

#[proc_macro_derive(Export, attributes(export))]
pub fn derive_export(item: TokenStream) -> TokenStream {
    let item = parse_macro_input!(item as DeriveInput);
    export_expand::expand(&item)
        .unwrap_or_else(|error| error.into_compile_error())
        .into()
}
