// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessondocument.h"

#include "lesson/lessonhead.h"
#include "lesson/lessonpractice.h"
#include "richtext/codeblock.h"
#include "richtext/markdown.h"
#include "richtext/markdownwriter.h"
#include "richtext/textcard.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>

namespace Ochre::Lesson {

namespace {

/// Anchors of the sections that every lesson has; a heading of the same name gets a number.
const QSet<QString> &ownAnchors()
{
    static const QSet<QString> anchors{QStringLiteral("top"),
                                       QStringLiteral("this-lesson"),
                                       QStringLiteral("what-you-learned"),
                                       QStringLiteral("exercises"),
                                       QStringLiteral("self-check"),
                                       QStringLiteral("interview-prep"),
                                       QStringLiteral("confidence"),
                                       QStringLiteral("to-discuss"),
                                       QStringLiteral("my-notes"),
                                       QStringLiteral("further-reading"),
                                       QStringLiteral("next-steps")};
    return anchors;
}

/// The anchors that the headings of a translated lesson have in the original, so that links, what was read and the
/// place of the reader hold in every language. Empty when there is nothing to translate them by.
QStringList originalAnchors(const Course::Lesson &lesson, std::size_t headings)
{
    QStringList anchors;
    if (lesson.ownHeadings.size() != static_cast<qsizetype>(headings)) {
        return anchors;
    }
    QSet<QString> used = ownAnchors();
    for (const QString &heading : lesson.ownHeadings) {
        anchors << Richtext::uniqueAnchor(heading, used);
    }
    return anchors;
}

} // namespace

LessonDocument::LessonDocument(QTextDocument &document)
    : m_document(document)
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_document.documentLayout()->registerHandler(Richtext::PageMark::pictureObject, &m_pictures);
}

void LessonDocument::forget()
{
    m_folds.forgetOpen();
    m_code.forgetResults();
    m_notes.forget();
}

void LessonDocument::write(const LessonContext &context, const Design::Look &look)
{
    const Richtext::PageStyle style(look);
    m_document.clear();
    m_sections.clear();
    m_pictures.clear();
    m_pictureCount = 0;
    m_folds.reset(style);
    m_code.reset(style, context.unavailable);
    m_notes.reset(style, context.lesson.topics());
    m_document.setDefaultFont(look.type.body());
    m_document.setIndentWidth(style.lesson().indent());

    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    QTextFrameFormat root = m_document.rootFrame()->frameFormat();
    root.setMargin(2); // room for the outline of a link at the very edge
    root.setTopMargin(style.px(20));
    root.setBottomMargin(style.px(40));
    m_document.rootFrame()->setFrameFormat(root);
    LessonHead::write(cursor, context, style, m_sections);
    writeBody(cursor, context.lesson, style);
    LessonPractice(context, style, m_sections, m_folds, m_notes).write(cursor);
    m_code.restoreResults();
    m_folds.restoreOpen();
    cursor.endEditBlock();
}

void LessonDocument::writeBody(QTextCursor &cursor, const Course::Lesson &lesson, const Richtext::PageStyle &style)
{
    const std::ptrdiff_t first = std::ssize(m_sections.all());
    Richtext::MarkdownWriter writer(cursor, style.lesson());
    writer.setUsedAnchors(ownAnchors());
    writer.setTermsLinked(true);
    writer.setCodeHandler([this, &style](QTextCursor &place, const Richtext::CodeBlock &block) {
        if (block.info.trimmed() == QLatin1String("memory")) {
            writePicture(place, block.text, style);
        } else {
            m_code.write(place, block);
        }
    });
    writer.write(lesson.body);
    cursor = writer.cursor();
    const QStringList own = originalAnchors(lesson, writer.headings().size());
    for (const Richtext::Heading &heading : writer.headings()) {
        QTextCursor place(&m_document);
        place.setPosition(heading.position);
        const QString known = own.value(std::ssize(m_sections.all()) - first, heading.anchor);
        m_sections.add({known, heading.text, heading.level, place, heading.anchor});
    }
}

void LessonDocument::writePicture(QTextCursor &cursor, const QString &source, const Richtext::PageStyle &style)
{
    const Course::MemoryPicture picture = Course::parseMemory(source).picture;
    Richtext::TextCard card(cursor, style);
    QTextCursor row = card.addRow(Richtext::CardRow::Picture);
    QTextCharFormat object;
    object.setObjectType(Richtext::PageMark::pictureObject);
    object.setProperty(Richtext::PageMark::picture, m_pictures.add(picture, style.look()));
    object.setProperty(Richtext::PageMark::replacement, picture.textAlternative());
    object.setToolTip(picture.textAlternative());
    row.insertText(QString(QChar::ObjectReplacementCharacter), object);
    if (!picture.caption.isEmpty()) {
        QTextBlockFormat block = style.line(20);
        block.setTopMargin(style.px(8));
        row.insertBlock(block, style.small(style.palette().muted));
        row.insertText(picture.caption);
    }
    m_folds.add(card.table(), QStringLiteral("words-%1").arg(m_pictureCount++), tr("The picture in words"),
                [words = picture.textAlternative(), style](QTextCursor &place) {
                    for (const QString &line : words.split(u'\n')) {
                        Richtext::beginBlock(place, style.line(20), style.ui(style.palette().text));
                        place.insertText(line);
                    }
                });
    card.leave(cursor);
}

} // namespace Ochre::Lesson
