// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QRegularExpression>

#include <optional>
#include <vector>

namespace Ochre::Stories {

/// What the table knows of a note about a trait.
struct KnownStep {
    QString kind; ///< "missing", "needs", "within", "captured", "across", "demand", "cast", "hidden"
    QString name;
    QString trait;
    int hidden = 0;
};

/// The compiler's wordings about traits, as data.
class ChainTable final {
public:
    /// The program's own, from resources/stories/chains.json.
    [[nodiscard]] static const ChainTable &standard();
    /// Fails on text that is no table.
    [[nodiscard]] static Result<ChainTable> fromJson(const QByteArray &json);

    /// Of a note, a help or a label.
    [[nodiscard]] std::optional<KnownStep> step(const QString &text) const;
    /// The bound of a text such as "the trait bound `Dish: Priced` is not satisfied".
    [[nodiscard]] std::optional<QString> bound(const QString &text) const;
    /// The method and the type of a message about a method whose bounds are not satisfied.
    [[nodiscard]] std::optional<KnownStep> method(const QString &message) const;

private:
    struct Row {
        QString kind;
        QRegularExpression pattern;
    };

    std::vector<Row> m_steps;
    std::vector<QRegularExpression> m_bounds;
    std::vector<QRegularExpression> m_methods;
};

} // namespace Ochre::Stories
