// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/linkcheck.h"

#include "course/courseid.h"
#include "course/coursetext.h"
#include "course/fencescan.h"
#include "course/headings.h"
#include "course/plaintext.h"
#include "course/problemsink.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

struct Link {
    QString target;
    QString text;
    Place place;
    bool image = false;
};

QSet<QString> anchorsOf(const QString &body, const QStringList &prose)
{
    static const QRegularExpression heading(u"^#{1,6}\\s+(.*?)\\s*#*\\s*$"_s);
    const QStringList raw = body.split(u'\n'); // prose has no code spans any more, a heading's anchor has their text
    QSet<QString> anchors;
    for (qsizetype line = 0; line < prose.size(); ++line) {
        if (prose[line].startsWith(u'#')) {
            anchors.insert(anchorOf(plainText(heading.match(raw[line]).captured(1))));
        }
    }
    return anchors;
}

std::vector<Link> linksOf(const QStringList &prose)
{
    static const QString title = uR"((?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*)"_s;
    static const QRegularExpression inlineLink(uR"((!?)\[((?:[^\[\]\\]|\\.)*)\]\(\s*+(?:<([^>]*+)>|([^)\s]*+)))"_s
                                               + title + uR"(\)|<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>)"_s);
    static const QRegularExpression definition(uR"(^ {0,3}\[([^\]]+)\]:\s*<?([^\s>]+)>?)"_s + title + u'$');
    std::vector<Link> links;
    for (qsizetype line = 0; line < prose.size(); ++line) {
        const int number = static_cast<int>(line) + 1;
        if (const auto match = definition.match(prose[line]); match.hasMatch()) {
            links.push_back({match.captured(2), match.captured(1), {number, 1}, false});
            continue;
        }
        for (const QRegularExpressionMatch &match : inlineLink.globalMatch(prose[line])) {
            links.push_back({match.captured(3) + match.captured(4) + match.captured(5),
                             match.captured(2),
                             {number, static_cast<int>(match.capturedStart()) + 1},
                             match.captured(1) == u'!'});
        }
    }
    return links;
}

class LinkChecker final {
public:
    LinkChecker(PackFiles &files, const Lesson &lesson, const QSet<QString> &lessons, const QString &course)
        : m_files(files)
        , m_folder(QDir(files.folder()).relativeFilePath(lesson.folder))
        , m_sink(m_folder + "/lesson.md"_L1, files.problems(), lesson.bodyLine - 1)
        , m_lessons(lessons)
        , m_course(course)
        , m_prose(proseLines(lesson.body))
        , m_anchors(anchorsOf(lesson.body, m_prose))
    {
    }

    void check()
    {
        for (const Link &link : linksOf(m_prose)) {
            link.image ? checkImage(link) : checkLink(link);
        }
    }

private:
    static bool hasScheme(const QString &target)
    {
        static const QRegularExpression scheme(u"^([A-Za-z][A-Za-z0-9+.-]*:|//)"_s);
        return scheme.match(target).hasMatch();
    }

    // Whether another course has the lesson cannot be known here; the program says it when the link is followed.
    [[nodiscard]] bool isLesson(const QString &id) const
    {
        static const QRegularExpression elsewhere(u"^[a-z0-9-]+/[a-z0-9-]+$"_s);
        const CourseId split = splitId(id);
        return split.course.isEmpty() || split.course == m_course ? m_lessons.contains(split.id)
                                                                  : elsewhere.match(id).hasMatch();
    }

    void checkImage(const Link &link)
    {
        if (hasScheme(link.target)) {
            m_sink.report(link.place, "remote-image"_L1,
                          Text::tr("Images are never fetched. Put the picture into the pack and name it relatively."));
            return;
        }
        if (link.text.trimmed().isEmpty()) {
            m_sink.report(link.place, "image-without-text"_L1,
                          Text::tr("This image has no text alternative. Say between the brackets what it shows."));
        }
        const QString suffix = QFileInfo(link.target).suffix().toLower();
        if (suffix != "svg"_L1 && suffix != "png"_L1) {
            m_sink.report(link.place, "image-kind"_L1, Text::tr("Images are SVG or PNG files. Convert this one."));
        }
        checkFile(link, "image-outside"_L1);
    }

    void checkLink(const Link &link)
    {
        if (link.target.startsWith("lesson:"_L1)) {
            if (!isLesson(link.target.sliced(7))) {
                m_sink.report(link.place, "unknown-reference"_L1,
                              Text::tr("There is no lesson “%1”.").arg(link.target.sliced(7).left(80)));
            }
        } else if (hasScheme(link.target)) {
            if (!link.target.startsWith("https://"_L1, Qt::CaseInsensitive)) {
                m_sink.report(
                    link.place, "link-scheme"_L1,
                    Text::tr("Only https addresses, “lesson:ID”, “#heading” and files of the pack can be linked."));
            }
        } else if (link.target.startsWith(u'#')) {
            if (!m_anchors.contains(link.target.sliced(1))) {
                m_sink.report(link.place, "broken-link"_L1,
                              Text::tr("This lesson has no heading “%1”.").arg(link.target.left(80)));
            }
        } else {
            checkFile(link, "link-outside"_L1);
        }
    }

    void checkFile(const Link &link, QLatin1StringView outsideRule)
    {
        const QString path = link.target.section(u'#', 0, 0);
        const QString relative = QDir::cleanPath(m_folder + u'/' + path);
        if (QDir::isAbsolutePath(path) || !m_files.isInside(relative)) {
            m_sink.report(
                link.place, outsideRule,
                Text::tr("“%1” leads out of the pack. Put the file into the pack.").arg(link.target.left(80)));
        } else if (path.isEmpty() || !m_files.exists(relative)) {
            m_sink.report(link.place, "broken-link"_L1,
                          Text::tr("There is no file “%1” in the pack.").arg(link.target.left(80)));
        }
    }

    PackFiles &m_files;
    QString m_folder;
    ProblemSink m_sink;
    const QSet<QString> &m_lessons;
    const QString &m_course;
    QStringList m_prose;
    QSet<QString> m_anchors;
};

} // namespace

void checkLinks(PackFiles &files, const Lesson &lesson, const QSet<QString> &lessons, const QString &course)
{
    LinkChecker(files, lesson, lessons, course).check();
}

} // namespace Ochre::Course
