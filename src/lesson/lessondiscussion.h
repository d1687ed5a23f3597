// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

class QTextCursor;
class QTextTable;

namespace Ochre::Widgets {
class PageBrowser;
}

namespace Ochre::Lesson {

class LessonPage;

/// A post of the class below a starter topic, in words that can be shown.
struct LessonPost {
    QString thread; ///< that its link opens
    QString stamp;  ///< who and when
    QString text;   ///< Markdown
    bool isAnswer = false;
    bool isNew = false;

    bool operator==(const LessonPost &) const = default;
};

/// What the class has written below one starter topic.
struct LessonTopic {
    QString summary; ///< one line: how much there is
    std::vector<LessonPost> posts{};

    bool operator==(const LessonTopic &) const = default;
};

/// The posts of the class on the lesson page, one card below each starter topic. Posts are no notes: their cards have a
/// head that says whose they are. A card is written again when its posts are others, or when the page was written anew.
/// Its links are "ochre:thread/ID"; whoever joins the rooms follows them.
class LessonDiscussion final : public QObject {
    Q_OBJECT
public:
    /// The page is borrowed.
    explicit LessonDiscussion(LessonPage &page, QObject *parent = nullptr);

    /// In the order of the topics of the lesson that is shown; none = there is no class, and no card.
    void setTopics(const std::vector<LessonTopic> &topics);
    void setLook(const Design::Look &look);

private:
    void write();
    void fill(QTextTable &table, const LessonTopic &topic) const;
    void writePost(QTextTable &table, const LessonPost &post) const;
    [[nodiscard]] std::vector<QTextCursor> places() const;

    Widgets::PageBrowser *m_browser; ///< borrowed from the page
    Design::Look m_look;
    std::vector<LessonTopic> m_topics;
    std::vector<QPointer<QTextTable>> m_tables; ///< of the document; gone when that is written anew
    QTimer m_again;
    bool m_isWriting = false;
};

} // namespace Ochre::Lesson
