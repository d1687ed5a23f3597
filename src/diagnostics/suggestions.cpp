// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/suggestions.h"

#include "diagnostics/spanresolver.h"

#include <QJsonArray>

#include <algorithm>

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

// One part of a suggestion; no edit = it cannot be applied to the learner's text.
struct Part {
    QString file;
    qsizetype byteStart = 0;
    qsizetype byteEnd = 0;
    Applicability applicability = Applicability::Unspecified;
    std::optional<Edit> edit;
};

using Parts = std::vector<Part>;

Applicability applicabilityFrom(const QString &name)
{
    if (name == "MachineApplicable"_L1) {
        return Applicability::MachineApplicable;
    }
    if (name == "MaybeIncorrect"_L1) {
        return Applicability::MaybeIncorrect;
    }
    return name == "HasPlaceholders"_L1 ? Applicability::HasPlaceholders : Applicability::Unspecified;
}

bool exclude(const Part &left, const Part &right)
{
    const bool isSameRange = left.byteStart == right.byteStart && left.byteEnd == right.byteEnd;
    const bool isOverlap = left.byteStart < right.byteEnd && right.byteStart < left.byteEnd;
    return (isSameRange || isOverlap) && left.file == right.file;
}

std::vector<Parts> alternativesOf(const QJsonArray &spans, const SpanResolver &resolver)
{
    std::vector<Parts> groups;
    for (const auto &value : spans) {
        const QJsonObject span = value.toObject();
        if (!span.value("suggested_replacement"_L1).isString()) {
            continue;
        }
        const Part part{span.value("file_name"_L1).toString(), qsizetype(span.value("byte_start"_L1).toInteger()),
                        qsizetype(span.value("byte_end"_L1).toInteger()),
                        applicabilityFrom(span.value("suggestion_applicability"_L1).toString()), resolver.edit(span)};
        const auto excludes = [&part](const Part &other) { return exclude(part, other); };
        if (groups.empty() || std::ranges::any_of(groups.back(), excludes)) {
            groups.emplace_back();
        }
        groups.back().push_back(part);
    }
    return groups;
}

// The least certain part decides for the whole.
Applicability applicabilityOf(const Parts &parts)
{
    return std::ranges::max(parts, {}, &Part::applicability).applicability;
}

std::optional<Fix> fixFrom(const Parts &parts, const QString &title)
{
    Fix fix{title, applicabilityOf(parts), {}};
    for (const Part &part : parts) {
        if (!part.edit || part.edit->file != parts.front().file) {
            return std::nullopt;
        }
        fix.edits.push_back(*part.edit);
    }
    std::ranges::stable_sort(fix.edits, [](const Edit &left, const Edit &right) {
        return std::pair(left.byteStart, left.byteEnd) < std::pair(right.byteStart, right.byteEnd);
    });
    return fix;
}

QByteArray replacementAt(const Parts &parts, std::size_t index)
{
    return index < parts.size() ? parts[index].edit.value_or(Edit()).replacement : QByteArray();
}

// Alternatives share one message: what sets each apart is the text it puts in.
QString titleOfAlternative(const QString &message, const Parts &parts, const std::vector<Parts> &all)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QByteArray replacement = replacementAt(parts, i);
        const QString text = QString::fromUtf8(replacement).simplified();
        const auto isShared = [i, &replacement](const Parts &other) { return replacementAt(other, i) == replacement; };
        if (!text.isEmpty() && !std::ranges::all_of(all, isShared)) {
            return message + ": `"_L1 + text + u'`';
        }
    }
    return message;
}

} // namespace

std::vector<Fix> fixesOf(const QJsonObject &child, const SpanResolver &resolver)
{
    const QString message = child.value("message"_L1).toString();
    const std::vector<Parts> alternatives = alternativesOf(child.value("spans"_L1).toArray(), resolver);
    std::vector<Fix> fixes;
    for (const Parts &parts : alternatives) {
        const QString title = alternatives.size() > 1 ? titleOfAlternative(message, parts, alternatives) : message;
        const std::optional<Fix> fix = fixFrom(parts, title);
        if (fix && std::ranges::find(fixes, fix->edits, &Fix::edits) == fixes.end()) {
            fixes.push_back(*fix);
        }
    }
    return fixes;
}

} // namespace Ochre::Diagnostics
