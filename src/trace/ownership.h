// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trace/recording.h"

#include <QHash>

#include <optional>
#include <utility>
#include <vector>

namespace Ochre::Trace {

/// What the compiler says of a variable before a line.
enum class Ownership {
    Usable,     ///< it may be read
    Borrowed,   ///< it may not be read just now: somebody may change it
    Moved,      ///< its value was given away, as a whole or in part
    Unassigned, ///< it has none yet
};

/// One question to the compiler: may this variable be read before this line?
struct OwnershipQuestion {
    QString name;
    int line = 0;

    bool operator==(const OwnershipQuestion &) const = default;
};

inline std::size_t qHash(const OwnershipQuestion &question, std::size_t seed = 0)
{
    return qHashMulti(seed, question.name, question.line);
}

/// What the compiler has answered of one text.
class OwnershipTable final {
public:
    /// `nextLines` is, for a line where a statement begins, the line of the next one in its block.
    explicit OwnershipTable(QHash<int, int> nextLines = {})
        : m_next(std::move(nextLines))
    {
    }

    void set(const OwnershipQuestion &question, Ownership answer) { m_answers.insert(question, answer); }
    /// None where it cannot be told.
    [[nodiscard]] std::optional<Ownership> before(const QString &name, int line) const;
    /// After the whole statement that begins there.
    [[nodiscard]] std::optional<Ownership> after(const QString &name, int line) const;
    [[nodiscard]] bool isEmpty() const { return m_answers.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_answers.size(); }

private:
    QHash<OwnershipQuestion, Ownership> m_answers;
    QHash<int, int> m_next;
};

/// One text for the compiler that asks many questions: copies of the program, each with some of them, in modules of
/// their own. In one copy no variable is asked about twice, since the compiler tells of one move once.
struct OwnershipProgram {
    struct Place {
        qsizetype begin = 0; ///< bytes of the question in the text, half-open
        qsizetype end = 0;
        OwnershipQuestion question;
    };
    QByteArray source;
    std::vector<Place> places; ///< ascending
};

/// All that has to be compiled to know what became of the variables of a recording.
struct OwnershipPlan {
    std::vector<OwnershipProgram> programs;
    QHash<int, int> nextLines; ///< as in OwnershipTable
};

/// Only variables that can be moved, at lines where a statement can be put. A program holds at most 90 questions, and
/// all together at most 1,500: what is beyond stays unknown.
[[nodiscard]] OwnershipPlan planOwnership(const QByteArray &source, const Recording &recording);

/// The same program without some of its questions, where the compiler could not answer for them.
[[nodiscard]] OwnershipProgram without(const OwnershipProgram &program, const std::vector<std::size_t> &places);

} // namespace Ochre::Trace
