// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/chaintable.h"

#include "stories/labelpattern.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initStories()
{
    Q_INIT_RESOURCE(stories);
}

using namespace Qt::StringLiterals;

namespace Ochre::Stories {

namespace {

Result<std::vector<QRegularExpression>> patternsOf(const QJsonArray &texts)
{
    std::vector<QRegularExpression> patterns;
    for (const auto &text : texts) {
        Result<QRegularExpression> pattern = labelPattern(text.toString());
        if (!pattern) {
            return std::unexpected(pattern.error());
        }
        patterns.push_back(*std::move(pattern));
    }
    return patterns;
}

} // namespace

const ChainTable &ChainTable::standard()
{
    static const ChainTable table = [] {
        initStories();
        QFile file(u":/ochre/stories/chains.json"_s);
        Result<ChainTable> read = fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!read) {
            qFatal("%s", qPrintable(read.error().text())); // a test reads the table that is built in
        }
        return *std::move(read);
    }();
    return table;
}

Result<ChainTable> ChainTable::fromJson(const QByteArray &json)
{
    static const QStringList kinds{u"missing"_s, u"needs"_s,  u"within"_s, u"captured"_s,
                                   u"across"_s,  u"demand"_s, u"cast"_s,   u"hidden"_s};
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    ChainTable table;
    for (const auto &value : root.value("steps"_L1).toArray()) {
        const QString kind = value["kind"_L1].toString();
        Result<QRegularExpression> pattern = labelPattern(value["text"_L1].toString());
        if (!pattern) {
            return std::unexpected(pattern.error());
        }
        if (kinds.contains(kind)) {
            table.m_steps.push_back({kind, *std::move(pattern)});
        }
    }
    Result<std::vector<QRegularExpression>> bounds = patternsOf(root.value("bounds"_L1).toArray());
    Result<std::vector<QRegularExpression>> methods = patternsOf(root.value("methods"_L1).toArray());
    if (!bounds || !methods || table.m_steps.size() != static_cast<std::size_t>(root.value("steps"_L1).toArray().size())
        || table.m_steps.empty()) {
        return std::unexpected(
            Error{QCoreApplication::translate("Stories", "The table of trait bounds is wrong."), {}, {}});
    }
    table.m_bounds = *std::move(bounds);
    table.m_methods = *std::move(methods);
    return table;
}

std::optional<KnownStep> ChainTable::step(const QString &text) const
{
    for (const Row &row : m_steps) {
        const QRegularExpressionMatch match = row.pattern.match(text);
        if (match.hasMatch()) {
            const int hidden = row.kind == "hidden"_L1 ? text.section(u' ', 0, 0).toInt() : 0;
            return KnownStep{row.kind, match.captured("place"_L1), match.captured("detail"_L1), hidden};
        }
    }
    return std::nullopt;
}

std::optional<QString> ChainTable::bound(const QString &text) const
{
    for (const QRegularExpression &pattern : m_bounds) {
        if (const QRegularExpressionMatch match = pattern.match(text); match.hasMatch()) {
            return match.captured("detail"_L1);
        }
    }
    return std::nullopt;
}

std::optional<KnownStep> ChainTable::method(const QString &message) const
{
    for (const QRegularExpression &pattern : m_methods) {
        if (const QRegularExpressionMatch match = pattern.match(message); match.hasMatch()) {
            return KnownStep{{}, match.captured("place"_L1), match.captured("detail"_L1), 0};
        }
    }
    return std::nullopt;
}

} // namespace Ochre::Stories
