//! An ordinary library, so that tests can call it.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Error, Field, Fields, Ident, LitStr, Result, Type};

struct Column<'f> {
    field: &'f Ident,
    ty: &'f Type,
    name: String,
}

pub fn expand(item: &DeriveInput) -> Result<TokenStream> {
    let columns = columns(item)?;
    let name = &item.ident;
    let names = columns.iter().map(|column| &column.name);
    let values = columns.iter().map(|column| {
        let field = column.field;
        quote_spanned! { column.ty.span() => ::std::string::ToString::to_string(&self.#field) }
    });
    let shown = item.generics.type_params().map(|parameter| &parameter.ident);
    let (parameters, arguments, _) = item.generics.split_for_impl();
    let bounds = item.generics.where_clause.iter();
    let bounds = bounds.flat_map(|clause| &clause.predicates);
    Ok(quote! {
        impl #parameters ::export::Export for #name #arguments
        where
            #(#bounds,)*
            #(#shown: ::core::fmt::Display,)*
        {
            const COLUMNS: &'static [&'static ::core::primitive::str] = &[#(#names),*];

            fn row(&self) -> ::std::vec::Vec<::std::string::String> {
                ::std::vec::Vec::from([#(#values),*])
            }
        }
    })
}

/// All columns, or all that is wrong.
fn columns(item: &DeriveInput) -> Result<Vec<Column<'_>>> {
    let wrong = Error::new(
        item.ident.span(),
        "only a struct with named fields has columns",
    );
    let Data::Struct(data) = &item.data else {
        return Err(wrong);
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(wrong);
    };
    let mut columns = Vec::new();
    let mut errors: Option<Error> = None;
    for field in &fields.named {
        match column(field) {
            Ok(column) => columns.extend(column),
            Err(error) => {
                if let Some(errors) = &mut errors {
                    errors.combine(error);
                } else {
                    errors = Some(error);
                }
            }
        }
    }
    errors.map_or(Ok(columns), Err)
}

/// None for a field that is skipped.
fn column(field: &Field) -> Result<Option<Column<'_>>> {
    let ident = field.ident.as_ref();
    let ident = ident.ok_or_else(|| Error::new(Span::call_site(), "a field without a name"))?;
    let mut name = ident.unraw().to_string();
    let mut skip = false;
    for attribute in &field.attrs {
        if !attribute.path().is_ident("export") {
            continue;
        }
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("skip") {
                skip = true;
            } else if meta.path.is_ident("name") {
                name = meta.value()?.parse::<LitStr>()?.value();
            } else {
                return Err(meta.error("expected `skip` or `name = \"…\"`"));
            }
            Ok(())
        })?;
    }
    let ty = &field.ty;
    Ok((!skip).then_some(Column {
        field: ident,
        ty,
        name,
    }))
}
