// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/notebook.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::Notebook)
};

constexpr auto bookmarkPrefix = "bookmark:"_L1;

QString noteOf(const QString &href)
{
    return bookmarkPrefix + href;
}

/// As bookmarkSet() wrote it: "[title](<href>)".
QString titleIn(const QString &link)
{
    const qsizetype end = link.lastIndexOf("](<"_L1);
    return end > 0 ? link.sliced(1, end - 1) : link;
}

} // namespace

const QStringList &notebookHeadings()
{
    static const QStringList headings{u"comfortable"_s, u"to-practise"_s, u"projects"_s};
    return headings;
}

QString headingTitle(const QString &heading)
{
    if (heading == u"comfortable") {
        return Text::tr("Comfortable with");
    }
    if (heading == u"to-practise") {
        return Text::tr("To practise");
    }
    if (heading == u"projects") {
        return Text::tr("Projects I can show");
    }
    return heading == bookmarksHeading ? Text::tr("Bookmarks") : heading;
}

QString headingNote(const QString &heading)
{
    return u"notebook-"_s + heading;
}

std::vector<Bookmark> bookmarks(const LearnerState &learner)
{
    std::vector<Bookmark> found;
    for (const auto &[id, note] : learner.of(notebookCourse).notes.asKeyValueRange()) {
        if (!note.removed && id.startsWith(bookmarkPrefix)) {
            found.push_back({id.sliced(bookmarkPrefix.size()), titleIn(note.text), note.changedMs});
        }
    }
    std::ranges::sort(found, {}, [](const Bookmark &one) { return std::pair(-one.setMs, one.href); });
    return found;
}

bool isBookmarked(const LearnerState &learner, const QString &href)
{
    const auto &notes = learner.of(notebookCourse).notes;
    const auto found = notes.constFind(noteOf(href));
    return found != notes.cend() && !found->removed;
}

Journal::NoteWritten bookmarkSet(const QString &href, const QString &title)
{
    QString name = title.simplified();
    name.replace(u'[', u'(').replace(u']', u')'); // else it would end the link
    return {bookmarksHeading, noteOf(href), u"["_s + name + u"](<" + href + u">)"};
}

Journal::NoteRemoved bookmarkRemoved(const QString &href)
{
    return {bookmarksHeading, noteOf(href)};
}

} // namespace Ochre::Progress
