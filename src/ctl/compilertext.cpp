// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/compilertext.h"

#include "diagnostics/diagnosticjson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

const auto innerName = u"main.rs"_s;

} // namespace

CompilerText::CompilerText(QString file, bool isColoured)
    : m_file(std::move(file))
    , m_isColoured(isColoured)
{
}

QString CompilerText::rendered(const Diagnostics::DiagnosticList &diagnostics) const
{
    QString text;
    for (const Diagnostics::Diagnostic &diagnostic : diagnostics) {
        text += renamed(diagnostic.rendered);
    }
    return text;
}

QJsonArray CompilerText::json(Diagnostics::DiagnosticList diagnostics) const
{
    const auto rename = [this](std::vector<Diagnostics::Span> &spans) {
        for (Diagnostics::Span &span : spans) {
            span.file = nameOf(span.file);
        }
    };
    for (Diagnostics::Diagnostic &diagnostic : diagnostics) {
        rename(diagnostic.spans);
        for (Diagnostics::Note &note : diagnostic.notes) {
            rename(note.spans);
        }
        diagnostic.rendered = renamed(diagnostic.rendered);
    }
    return Diagnostics::toJson(diagnostics);
}

QString CompilerText::nameOf(const QString &file) const
{
    return file == innerName ? m_file : file;
}

// The places that rustc draws: "--> main.rs:3:5" and "::: main.rs:1:1", with colours around the arrow.
QString CompilerText::renamed(QString rendered) const
{
    static const QRegularExpression colour(u"\x1b\\[[0-9;]*m"_s);
    static const QRegularExpression place(u"(?:-->|:::) (?:\x1b\\[[0-9;]*m)*\\Kmain\\.rs(?=:\\d+:\\d+)"_s);
    if (!m_isColoured) {
        rendered.remove(colour);
    }
    QString result;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : place.globalMatch(rendered)) {
        result += QStringView(rendered).sliced(end, match.capturedStart() - end);
        result += m_file;
        end = match.capturedEnd();
    }
    return result + QStringView(rendered).sliced(end);
}

} // namespace Ochre::Ctl
