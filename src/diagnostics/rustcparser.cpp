// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/rustcparser.h"

#include "diagnostics/spanresolver.h"
#include "diagnostics/suggestions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

Level levelFrom(const QString &name)
{
    static constexpr std::array names{std::pair("error"_L1, Level::Error), std::pair("warning"_L1, Level::Warning),
                                      std::pair("help"_L1, Level::Help),
                                      std::pair("failure-note"_L1, Level::FailureNote),
                                      std::pair("error: internal compiler error"_L1, Level::InternalError)};
    const auto found = std::ranges::find(names, name, [](const auto &entry) { return entry.first; });
    return found != names.end() ? found->second : Level::Note;
}

// "aborting due to 2 previous errors", "3 warnings emitted" and the failure notes only count or repeat.
bool isSummary(Level level, const QString &message, const QJsonArray &spans)
{
    if (!spans.isEmpty()) {
        return false;
    }
    return level == Level::FailureNote || message.startsWith("aborting due to"_L1)
           || message.startsWith("For more information about"_L1) || message.endsWith(" warning emitted"_L1)
           || message.endsWith(" warnings emitted"_L1);
}

void readChildren(const QJsonArray &children, const SpanResolver &resolver, Diagnostic &diagnostic)
{
    for (const auto &value : children) {
        const QJsonObject child = value.toObject();
        const std::vector<Fix> fixes = fixesOf(child, resolver);
        if (fixes.empty()) {
            diagnostic.notes.push_back({levelFrom(child.value("level"_L1).toString()),
                                        child.value("message"_L1).toString(),
                                        resolveSpans(child.value("spans"_L1).toArray(), resolver)});
        }
        diagnostic.fixes.insert(diagnostic.fixes.end(), fixes.begin(), fixes.end());
    }
}

bool isDiagnostic(const QJsonObject &object)
{
    const QJsonValue type = object.value("$message_type"_L1); // absent before Rust 1.76
    return (type.isUndefined() || type.toString() == "diagnostic"_L1) && object.value("message"_L1).isString()
           && object.value("level"_L1).isString();
}

// False when the line is no whole JSON object.
bool readJsonLine(QByteArrayView line, const ParseRequest &request, ParseResult &result)
{
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
    if (!document.isObject()) {
        return false;
    }
    if (std::optional<Diagnostic> diagnostic = diagnosticFromJson(document.object(), request)) {
        result.compilerCrashed |= diagnostic->level == Level::InternalError;
        result.diagnostics.push_back(*std::move(diagnostic));
    }
    return true;
}

QString repetitionKey(const Diagnostic &diagnostic)
{
    QString key = QString::number(int(diagnostic.level)) + u'\n' + diagnostic.code + u'\n' + diagnostic.message;
    for (const Span &span : diagnostic.spans) {
        if (span.primary) {
            key += u'\n' + span.file + u':' + QString::number(span.byteStart) + u'-' + QString::number(span.byteEnd);
        }
    }
    return key;
}

} // namespace

std::optional<Diagnostic> diagnosticFromJson(const QJsonObject &object, const ParseRequest &request)
{
    if (!isDiagnostic(object)) {
        return std::nullopt;
    }
    const Level level = levelFrom(object.value("level"_L1).toString());
    const QString message = object.value("message"_L1).toString();
    const QJsonArray spans = object.value("spans"_L1).toArray();
    if (isSummary(level, message, spans)) {
        return std::nullopt;
    }
    const SpanResolver resolver(request);
    const QJsonObject code = object.value("code"_L1).toObject();
    Diagnostic result{level,
                      code.value("code"_L1).toString(),
                      message,
                      code.value("explanation"_L1).toString(),
                      resolveSpans(spans, resolver),
                      {},
                      {},
                      object.value("rendered"_L1).toString()};
    readChildren(object.value("children"_L1).toArray(), resolver, result);
    return result;
}

void removeRepetitions(DiagnosticList &diagnostics)
{
    QSet<QString> seen;
    std::erase_if(diagnostics, [&seen](const Diagnostic &diagnostic) {
        const QString key = repetitionKey(diagnostic);
        const bool isRepeated = seen.contains(key);
        seen.insert(key);
        return isRepeated;
    });
}

ParseResult parseRustcOutput(QByteArrayView bytes, const ParseRequest &request)
{
    ParseResult result;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView line = end < 0 ? bytes : bytes.first(end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        const QByteArrayView content = line.trimmed();
        if (!content.startsWith('{')) {
            result.otherText.append(line).append(end < 0 ? "" : "\n");
        } else if (!readJsonLine(content, request, result)) {
            ++result.droppedCount;
        }
    }
    removeRepetitions(result.diagnostics);
    return result;
}

} // namespace Ochre::Diagnostics
