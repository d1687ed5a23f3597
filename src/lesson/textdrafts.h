// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

#include <utility>
#include <vector>

namespace Ochre::Lesson {

class DraftFile;

/// Texts that were begun and not saved yet, by lesson and by the key of what they will become. The draft of a
/// text that was saved stays until the text is on disk.
class TextDrafts final {
public:
    /// `kind` sets the drafts of one part of the program apart from those of another one: "note-drafts".
    /// The file is borrowed and must outlive it.
    TextDrafts(DraftFile &file, QString kind)
        : m_file(file)
        , m_kind(std::move(kind))
    {
    }

    [[nodiscard]] QString draft(const QString &lesson, const QString &key) const;
    /// An empty text takes the draft away.
    void keep(const QString &lesson, const QString &key, const QString &text);
    [[nodiscard]] QSet<QString> keys(const QString &lesson) const;

    /// The text was handed over to be saved: kept, but no draft to go on with.
    void handOver(const QString &lesson, const QString &key, const QString &text);
    /// All that was handed over is on disk.
    void settle();

private:
    [[nodiscard]] bool isHandedOver(const QString &lesson, const QString &key) const;
    void store(const QString &lesson, const QString &key, const QString &text);
    [[nodiscard]] QString nameFor(const QString &lesson) const { return m_kind + u'-' + lesson; }

    DraftFile &m_file;
    QString m_kind;
    std::vector<std::pair<QString, QString>> m_handedOver; ///< lesson and key
};

} // namespace Ochre::Lesson
