// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/cratehint.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Ochre::Workbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::CrateHint)
};

// The words of rustc 1.95, of 1.85, and of `extern crate` in both.
bool namesACrate(const Diagnostics::Diagnostic &diagnostic)
{
    static const QRegularExpression words(
        u"(unresolved module or unlinked crate|undeclared crate or module|can't find crate for) `"_s);
    if (!QStringList{u"E0432"_s, u"E0433"_s, u"E0463"_s}.contains(diagnostic.code)) {
        return false;
    }
    const Diagnostics::Span *span = diagnostic.primarySpan();
    return diagnostic.message.contains(words) || (span && span->label.contains(words));
}

QString listOf(const QStringList &crates)
{
    return u'`' + crates.join(u"`, `"_s) + u'`';
}

QString projectHint(const Document &document)
{
    const QStringList crates = document.exercise ? document.exercise->crates : QStringList();
    return crates.isEmpty() ? Text::tr("A project can use the crates that its Cargo.toml names; this one needs none.")
                            : Text::tr("A project can use the crates that its Cargo.toml names; this one offers %1.")
                                  .arg(listOf(crates));
}

} // namespace

QString crateHint(const Diagnostics::Diagnostic &diagnostic, const Document &document, const QStringList &lessonCrates)
{
    if (!namesACrate(diagnostic)) {
        return {};
    }
    if (document.isProject()) {
        return projectHint(document);
    }
    if (!document.crates.isEmpty()) {
        return document.exercise ? Text::tr("This exercise offers %1.").arg(listOf(document.crates))
                                 : Text::tr("This example offers %1.").arg(listOf(document.crates));
    }
    if (document.lesson().isEmpty()) {
        return Text::tr("This program is compiled without crates; examples and exercises that use some offer them.");
    }
    return lessonCrates.isEmpty()
               ? Text::tr("This program is compiled without crates; its lesson does not use any.")
               : Text::tr("This program is compiled without crates; other programs of its lesson use %1.")
                     .arg(listOf(lessonCrates));
}

} // namespace Ochre::Workbench
