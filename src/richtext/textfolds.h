// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext/pageformat.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

class QTextTable;

namespace Ochre::Richtext {

/// The parts of the page that unfold: a row with a link in a card, and a row below it while it is open. What is folded
/// is not in the document at all, so it can neither be found nor copied before it was asked for.
class TextFolds final {
public:
    using Writer = std::function<void(QTextCursor &)>;

    /// Forgets everything that belongs to the document; which ids are open is kept for the next one.
    void reset(const PageStyle &style);
    void forgetOpen() { m_open.clear(); }

    /// Adds a folded row to a card. `writer` writes the content when it is unfolded.
    void add(QTextTable *card, const QString &id, const QString &label, const Writer &writer);
    /// Unfolds again what was open before the document was written anew.
    void restoreOpen();

    [[nodiscard]] bool contains(const QString &id) const { return m_folds.contains(id); }
    [[nodiscard]] bool isOpen(const QString &id) const { return m_open.contains(id); }
    void setOpen(const QString &id, bool open);
    /// Writes the content of an open fold anew.
    void refresh(const QString &id);

private:
    struct Fold {
        QTextTable *card = nullptr; ///< borrowed from the document
        QString label;
        Writer writer;
    };
    void writeLabel(const QString &id, const Fold &fold, bool open) const;
    void writeContent(const QString &id, const Fold &fold) const;
    void removeContent(const QString &id, const Fold &fold) const;

    PageStyle m_style{Design::Look()};
    QHash<QString, Fold> m_folds;
    QSet<QString> m_open;
};

} // namespace Ochre::Richtext
