//! An ordinary library, so that tests can call it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Result};

pub fn expand(item: &DeriveInput) -> Result<TokenStream> {
    let name = &item.ident;
    let Data::Struct(data) = &item.data else {
        panic!("only a struct has columns");
    };
    let fields: Vec<_> = data.fields.iter().map(|field| &field.ident).collect();
    Ok(quote! {
        impl Export for #name {
            const COLUMNS: &'static [&'static str] = &[#(stringify!(#fields)),*];

            fn row(&self) -> Vec<String> {
                vec![#(self.#fields.to_string()),*]
            }
        }
    })
}
