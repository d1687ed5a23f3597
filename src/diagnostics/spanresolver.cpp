// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/spanresolver.h"

#include "base/lineindex.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

bool isContinuationByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool isCharacterBoundary(QByteArrayView text, qsizetype byte)
{
    return byte == text.size() || !isContinuationByte(text[byte]);
}

// The nearest offset inside the text that does not split a character.
qsizetype boundaryAt(QByteArrayView text, qsizetype byte)
{
    qsizetype inside = std::clamp<qsizetype>(byte, 0, text.size());
    while (inside > 0 && !isCharacterBoundary(text, inside)) {
        --inside;
    }
    return inside;
}

// The chain span, expansion.span, expansion.span.expansion.span, …: from the macro's body out to the first call.
std::vector<QJsonObject> expansionChain(const QJsonObject &span)
{
    std::vector<QJsonObject> chain{span};
    while (chain.back().value("expansion"_L1).isObject()) {
        const QJsonValue next = chain.back().value("expansion"_L1).toObject().value("span"_L1);
        if (!next.isObject()) {
            break;
        }
        chain.push_back(next.toObject());
    }
    return chain;
}

QString fileOf(const QJsonObject &span)
{
    return span.value("file_name"_L1).toString();
}

int positive(const QJsonObject &span, QLatin1StringView key)
{
    return std::max(1, span.value(key).toInt(1));
}

} // namespace

SpanResolver::SpanResolver(ParseRequest request)
    : m_request(std::move(request))
{
}

bool SpanResolver::isOwn(const QString &file) const
{
    if (m_request.ownFile.isEmpty()) {
        return !file.isEmpty() && !file.startsWith(u'<') && QDir::isRelativePath(file);
    }
    return file == m_request.ownFile || QDir::cleanPath(file) == QDir::cleanPath(m_request.ownFile);
}

Span SpanResolver::place(const QJsonObject &span) const
{
    Span result;
    result.file = fileOf(span);
    result.byteStart = std::max<qsizetype>(0, span.value("byte_start"_L1).toInteger());
    result.byteEnd = std::max(result.byteStart, qsizetype(span.value("byte_end"_L1).toInteger()));
    result.lineStart = positive(span, "line_start"_L1);
    result.columnStart = positive(span, "column_start"_L1);
    result.lineEnd = std::max(result.lineStart, positive(span, "line_end"_L1));
    result.columnEnd = positive(span, "column_end"_L1);
    const QByteArrayView source = m_request.source;
    if (source.isNull() || !isOwn(result.file)) {
        return result;
    }
    const qsizetype start = boundaryAt(source, result.byteStart);
    const qsizetype end = boundaryAt(source, result.byteEnd);
    if (start != result.byteStart || end != result.byteEnd) {
        const LineIndex lines(source);
        const TextPosition first = lines.positionAt(start);
        const TextPosition last = lines.positionAt(end);
        return {result.file, start, end, first.line, first.column, last.line, last.column, {}, false};
    }
    return result;
}

Span SpanResolver::resolved(const QJsonObject &span) const
{
    const std::vector<QJsonObject> chain = expansionChain(span);
    const auto own = std::ranges::find_if(chain, [this](const QJsonObject &link) { return isOwn(fileOf(link)); });
    Span result = place(own != chain.end() ? *own : chain.back());
    result.label = span.value("label"_L1).toString();
    result.primary = span.value("is_primary"_L1).toBool();
    return result;
}

std::optional<Span> SpanResolver::callSite(const QJsonObject &span) const
{
    const std::vector<QJsonObject> chain = expansionChain(span);
    std::optional<Span> outermost;
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
        const QJsonObject definition = chain[i].value("expansion"_L1).toObject().value("def_site_span"_L1).toObject();
        if (isOwn(fileOf(definition)) && isOwn(fileOf(chain[i + 1]))) {
            outermost = place(chain[i + 1]);
        }
    }
    const Span inner = resolved(span);
    const bool encloses = outermost && outermost->file == inner.file && outermost->byteStart <= inner.byteStart
                          && inner.byteEnd <= outermost->byteEnd;
    if (!outermost || encloses) {
        return std::nullopt;
    }
    outermost->label = QCoreApplication::translate("Diagnostics", "in this macro invocation");
    return outermost;
}

std::optional<Edit> SpanResolver::edit(const QJsonObject &span) const
{
    const QJsonValue replacement = span.value("suggested_replacement"_L1);
    if (!replacement.isString() || !isOwn(fileOf(span))) {
        return std::nullopt;
    }
    Edit result{fileOf(span), qsizetype(span.value("byte_start"_L1).toInteger(-1)),
                qsizetype(span.value("byte_end"_L1).toInteger(-1)), replacement.toString().toUtf8()};
    if (result.byteStart < 0 || result.byteEnd < result.byteStart || !isInsideSource(result)) {
        return std::nullopt;
    }
    return result;
}

bool SpanResolver::isInsideSource(const Edit &edit) const
{
    const QByteArrayView source = m_request.source;
    return source.isNull()
           || (edit.byteEnd <= source.size() && isCharacterBoundary(source, edit.byteStart)
               && isCharacterBoundary(source, edit.byteEnd));
}

std::vector<Span> resolveSpans(const QJsonArray &spans, const SpanResolver &resolver)
{
    std::vector<Span> result;
    const auto add = [&result](const Span &span) {
        const auto isSame = [&span](const Span &other) { return other.byteStart == span.byteStart && other == span; };
        if (std::ranges::none_of(result, isSame)) {
            result.push_back(span);
        }
    };
    for (const auto &value : spans) {
        const QJsonObject span = value.toObject();
        add(resolver.resolved(span));
        if (const std::optional<Span> call = resolver.callSite(span)) {
            add(*call);
        }
    }
    return result;
}

} // namespace Ochre::Diagnostics
