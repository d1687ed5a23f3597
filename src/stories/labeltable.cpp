// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/labeltable.h"

#include "stories/labelpattern.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

// Resources of a static library are only there after this; the macro has to stand outside of a namespace.
static void initStories()
{
    Q_INIT_RESOURCE(stories);
}

using namespace Qt::StringLiterals;

namespace Ochre::Stories {

namespace {

constexpr std::array kindNames{
    std::pair(EventKind::Declared, "declared"_L1),
    std::pair(EventKind::Moved, "moved"_L1),
    std::pair(EventKind::Used, "used"_L1),
    std::pair(EventKind::Borrowed, "borrowed"_L1),
    std::pair(EventKind::BorrowedShared, "borrowed-shared"_L1),
    std::pair(EventKind::BorrowedMut, "borrowed-mut"_L1),
    std::pair(EventKind::Conflict, "conflict"_L1),
    std::pair(EventKind::NeededLater, "needed-later"_L1),
    std::pair(EventKind::Ends, "ends"_L1),
    std::pair(EventKind::Context, "context"_L1),
};

std::unexpected<Error> refused(const QJsonObject &row)
{
    return std::unexpected(Error{QCoreApplication::translate("Stories", "A row of the table of labels is wrong."),
                                 QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)),
                                 {}});
}

QStringList codesOf(const QJsonObject &row)
{
    return row.value("codes"_L1).toVariant().toStringList();
}

template<typename Row>
const std::vector<Row> &rowsOf(const QHash<QString, std::vector<Row>> &table, const QString &code)
{
    static const std::vector<Row> none;
    const auto found = table.constFind(code);
    return found != table.constEnd() ? *found : none;
}

} // namespace

QString kindName(EventKind kind)
{
    return std::ranges::find(kindNames, kind, [](const auto &entry) { return entry.first; })->second;
}

std::optional<EventKind> kindFrom(const QString &name)
{
    const auto found = std::ranges::find(kindNames, name, [](const auto &entry) { return entry.second; });
    return found != kindNames.end() ? std::optional(found->first) : std::nullopt;
}

bool isBorrow(EventKind kind)
{
    return kind == EventKind::Borrowed || kind == EventKind::BorrowedShared || kind == EventKind::BorrowedMut;
}

const LabelTable &LabelTable::standard()
{
    static const LabelTable table = [] {
        initStories();
        QFile file(u":/ochre/stories/labels.json"_s);
        Result<LabelTable> read = fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!read) {
            qFatal("%s", qPrintable(read.error().text())); // a test reads the table that is built in
        }
        return *std::move(read);
    }();
    return table;
}

Result<LabelTable> LabelTable::fromJson(const QByteArray &json)
{
    LabelTable table;
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    for (const auto &value : root.value("titles"_L1).toArray()) {
        if (const Result<void> added = table.addTitle(value.toObject()); !added) {
            return std::unexpected(added.error());
        }
    }
    for (const auto &value : root.value("chains"_L1).toArray()) {
        if (const Result<void> added = table.addStep(value.toObject()); !added) {
            return std::unexpected(added.error());
        }
    }
    for (auto *rows : {&table.m_labels, &table.m_notes}) {
        const auto name = rows == &table.m_labels ? "labels"_L1 : "notes"_L1;
        for (const auto &value : root.value(name).toArray()) {
            const Result<Row> row = readRow(value.toObject());
            if (!row) {
                return std::unexpected(row.error());
            }
            for (const QString &code : codesOf(value.toObject())) {
                (*rows)[code].push_back(*row);
            }
        }
    }
    if (table.m_titles.isEmpty() || table.m_labels.isEmpty()) {
        return refused(root);
    }
    return table;
}

Result<void> LabelTable::addTitle(const QJsonObject &object)
{
    const Result<QRegularExpression> pattern = labelPattern(object.value("message"_L1).toString());
    if (!pattern || codesOf(object).isEmpty() || object.value("message"_L1).toString().isEmpty()) {
        return refused(object);
    }
    for (const QString &code : codesOf(object)) {
        m_titles[code].push_back(*pattern);
    }
    return {};
}

Result<void> LabelTable::addStep(const QJsonObject &object)
{
    const auto from = kindFrom(object.value("from"_L1).toString());
    const auto to = kindFrom(object.value("to"_L1).toString());
    const QString line = object.value("line"_L1).toString();
    if (!from || !to || codesOf(object).isEmpty()
        || !QStringList{u"ownership"_s, u"mutable"_s, u"borrow"_s}.contains(line)) {
        return refused(object);
    }
    const Step step{*from, *to, line == "borrow"_L1, line == "mutable"_L1 ? Access::Mutable : Access::Ownership};
    for (const QString &code : codesOf(object)) {
        m_chains[code].push_back(step);
    }
    return {};
}

Result<LabelTable::Row> LabelTable::readRow(const QJsonObject &object)
{
    Row row;
    row.ofMessage = object.contains("message"_L1);
    const QString text = object.value(row.ofMessage ? "message"_L1 : "label"_L1).toString();
    const Result<QRegularExpression> pattern = labelPattern(text);
    const auto kind = kindFrom(object.value("kind"_L1).toString());
    const QString at = object.value("at"_L1).toString();
    row.phrase = object.value("phrase"_L1).toString();
    if (text.isEmpty() || !pattern || !kind || row.phrase.isEmpty() || codesOf(object).isEmpty()
        || !QStringList{QString(), u"primary"_s, u"other"_s}.contains(at)) {
        return refused(object);
    }
    row.pattern = *pattern;
    row.kind = *kind;
    row.at = at.isEmpty() ? At::Anywhere : at == "primary"_L1 ? At::Primary : At::Other;
    row.inLoop = object.value("loop"_L1).toBool();
    row.ofReceiver = object.value("check"_L1).toString() == "receiver"_L1;
    return row;
}

std::optional<KnownLabel> LabelTable::matched(const Row &row, const QString &text)
{
    const QRegularExpressionMatch match = row.pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return KnownLabel{row.kind,
                      row.phrase,
                      match.captured("place"_L1),
                      match.captured("detail"_L1),
                      row.inLoop || match.hasCaptured("again"_L1),
                      row.ofReceiver};
}

std::optional<QString> LabelTable::subject(const QString &code, const QString &message) const
{
    for (const QRegularExpression &title : rowsOf(m_titles, code)) {
        if (const QRegularExpressionMatch match = title.match(message); match.hasMatch()) {
            return match.captured("place"_L1);
        }
    }
    return std::nullopt;
}

std::optional<KnownLabel> LabelTable::label(const QString &code, const QString &label, bool primary) const
{
    for (const Row &row : rowsOf(m_labels, code)) {
        if (row.at != At::Anywhere && (row.at == At::Primary) != primary) {
            continue;
        }
        if (auto known = matched(row, label)) {
            return known;
        }
    }
    return std::nullopt;
}

std::optional<KnownLabel> LabelTable::note(const QString &code, const QString &label, const QString &message) const
{
    for (const Row &row : rowsOf(m_notes, code)) {
        if (auto known = matched(row, row.ofMessage ? message : label)) {
            return known;
        }
    }
    return std::nullopt;
}

QSet<QString> LabelTable::phrases() const
{
    QSet<QString> all;
    for (const auto *rows : {&m_labels, &m_notes}) {
        for (const std::vector<Row> &ofCode : *rows) {
            for (const Row &row : ofCode) {
                all.insert(row.phrase);
            }
        }
    }
    return all;
}

} // namespace Ochre::Stories
