// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/diagnosticjson.h"

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

QJsonObject spanToJson(const Span &span)
{
    return {{"file"_L1, span.file},
            {"byte_start"_L1, span.byteStart},
            {"byte_end"_L1, span.byteEnd},
            {"line_start"_L1, span.lineStart},
            {"column_start"_L1, span.columnStart},
            {"line_end"_L1, span.lineEnd},
            {"column_end"_L1, span.columnEnd},
            {"label"_L1, span.label},
            {"primary"_L1, span.primary}};
}

QJsonObject editToJson(const Edit &edit)
{
    return {{"byte_start"_L1, edit.byteStart},
            {"byte_end"_L1, edit.byteEnd},
            {"replacement"_L1, QString::fromUtf8(edit.replacement)}};
}

template<typename T, typename Function>
QJsonArray toArray(const std::vector<T> &values, Function toValue)
{
    QJsonArray array;
    for (const T &value : values) {
        array.append(toValue(value));
    }
    return array;
}

QJsonObject noteToJson(const Note &note)
{
    return {{"level"_L1, levelName(note.level)},
            {"message"_L1, note.message},
            {"spans"_L1, toArray(note.spans, spanToJson)}};
}

QJsonObject fixToJson(const Fix &fix)
{
    return {{"title"_L1, fix.title},
            {"applicability"_L1, applicabilityName(fix.applicability)},
            {"edits"_L1, toArray(fix.edits, editToJson)}};
}

} // namespace

QString levelName(Level level)
{
    switch (level) {
    case Level::Error:
        return u"error"_s;
    case Level::Warning:
        return u"warning"_s;
    case Level::Note:
        return u"note"_s;
    case Level::Help:
        return u"help"_s;
    case Level::FailureNote:
        return u"failure-note"_s;
    case Level::InternalError:
        return u"error: internal compiler error"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString applicabilityName(Applicability applicability)
{
    switch (applicability) {
    case Applicability::MachineApplicable:
        return u"MachineApplicable"_s;
    case Applicability::MaybeIncorrect:
        return u"MaybeIncorrect"_s;
    case Applicability::HasPlaceholders:
        return u"HasPlaceholders"_s;
    case Applicability::Unspecified:
        return u"Unspecified"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject toJson(const Diagnostic &diagnostic)
{
    const Span *primary = diagnostic.primarySpan();
    return {{"level"_L1, levelName(diagnostic.level)},
            {"code"_L1, diagnostic.code},
            {"message"_L1, diagnostic.message},
            {"file"_L1, primary != nullptr ? primary->file : QString()},
            {"explanation"_L1, !diagnostic.explanation.isEmpty()},
            {"spans"_L1, toArray(diagnostic.spans, spanToJson)},
            {"notes"_L1, toArray(diagnostic.notes, noteToJson)},
            {"fixes"_L1, toArray(diagnostic.fixes, fixToJson)}};
}

QJsonArray toJson(const DiagnosticList &diagnostics)
{
    return toArray(diagnostics, [](const Diagnostic &diagnostic) { return toJson(diagnostic); });
}

} // namespace Ochre::Diagnostics
