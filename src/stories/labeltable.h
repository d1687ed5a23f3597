// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "stories/story.h"

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <optional>

namespace Ochre::Stories {

/// What the table knows of a label.
struct KnownLabel {
    EventKind kind = EventKind::Context;
    QString phrase;
    QString place;
    QString detail;
    bool again = false;      ///< the label itself says that a loop comes back to it
    bool ofReceiver = false; ///< holds only where the value stands before the dot of the call
};

/// One kind of event leads to another. Borrowed stands for the three kinds of borrows.
struct Step {
    EventKind from = EventKind::Declared;
    EventKind to = EventKind::Used;
    bool ofBorrow = false; ///< passes the story's borrow on, whatever its access is; else `access`
    Access access = Access::Ownership;
};

/// The compiler's wordings as data.
class LabelTable final {
public:
    /// The program's own, from resources/stories/labels.json.
    [[nodiscard]] static const LabelTable &standard();
    /// Fails on text that is no table, and names the row that is wrong.
    [[nodiscard]] static Result<LabelTable> fromJson(const QByteArray &json);

    /// The value that a message speaks of, empty where it has no name; nothing for a message that is not known.
    [[nodiscard]] std::optional<QString> subject(const QString &code, const QString &message) const;
    /// Of a span of the message itself.
    [[nodiscard]] std::optional<KnownLabel> label(const QString &code, const QString &label, bool primary) const;
    /// Of a span below a note: its own label, or the note's message.
    [[nodiscard]] std::optional<KnownLabel> note(const QString &code, const QString &label,
                                                 const QString &message) const;
    [[nodiscard]] std::vector<Step> chain(const QString &code) const { return m_chains.value(code); }
    /// Every code that has a title.
    [[nodiscard]] QStringList codes() const { return m_titles.keys(); }
    /// Every phrase that a row names.
    [[nodiscard]] QSet<QString> phrases() const;

private:
    enum class At { Anywhere, Primary, Other };
    struct Row {
        QRegularExpression pattern;
        EventKind kind = EventKind::Context;
        QString phrase;
        At at = At::Anywhere;
        bool ofMessage = false;
        bool inLoop = false;
        bool ofReceiver = false;
    };

    [[nodiscard]] static Result<Row> readRow(const QJsonObject &object);
    [[nodiscard]] static std::optional<KnownLabel> matched(const Row &row, const QString &text);
    [[nodiscard]] Result<void> addTitle(const QJsonObject &object);
    [[nodiscard]] Result<void> addStep(const QJsonObject &object);

    QHash<QString, std::vector<QRegularExpression>> m_titles;
    QHash<QString, std::vector<Step>> m_chains;
    QHash<QString, std::vector<Row>> m_labels;
    QHash<QString, std::vector<Row>> m_notes;
};

/// The word for a kind of event, the same in every language: "declared", "borrowed-mut", "needed-later".
[[nodiscard]] QString kindName(EventKind kind);
[[nodiscard]] std::optional<EventKind> kindFrom(const QString &name);
/// True for the three kinds of borrows.
[[nodiscard]] bool isBorrow(EventKind kind);

} // namespace Ochre::Stories
