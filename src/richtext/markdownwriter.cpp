// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "richtext/markdownwriter.h"

#include "richtext/codeblock.h"
#include "richtext/terms.h"

#include <md4c.h>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace Ochre::Richtext {

namespace {

QString attributeText(const MD_ATTRIBUTE &attribute)
{
    return QString::fromUtf8(attribute.text, static_cast<qsizetype>(attribute.size));
}

/// The character of an entity. The text of a block keeps a hard space, where toPlainText() makes it a soft one.
QString entityText(const QString &entity)
{
    QTextDocument document;
    document.setHtml(entity);
    return document.firstBlock().text();
}

MarkdownWriter &writerOf(void *userData)
{
    return *static_cast<MarkdownWriter *>(userData);
}

int onEnterBlock(MD_BLOCKTYPE type, void *detail, void *userData)
{
    writerOf(userData).enterBlock(type, detail);
    return 0;
}

int onLeaveBlock(MD_BLOCKTYPE type, void * /*detail*/, void *userData)
{
    writerOf(userData).leaveBlock(type);
    return 0;
}

int onEnterSpan(MD_SPANTYPE type, void *detail, void *userData)
{
    writerOf(userData).enterSpan(type, detail);
    return 0;
}

int onLeaveSpan(MD_SPANTYPE type, void * /*detail*/, void *userData)
{
    writerOf(userData).leaveSpan(type);
    return 0;
}

int onText(MD_TEXTTYPE type, const MD_CHAR *content, MD_SIZE size, void *userData)
{
    writerOf(userData).text(type, QString::fromUtf8(content, static_cast<qsizetype>(size)));
    return 0;
}

/// Only places inside the program are links; everything else stays text, so that nothing can be fetched.
bool isInternal(const QString &href)
{
    return href.startsWith(u'#') || href.startsWith(QLatin1String("lesson:")) || href.startsWith(QLatin1String("doc:"));
}

} // namespace

MarkdownWriter::MarkdownWriter(const QTextCursor &cursor, const TextStyle &style)
    : m_cursor(cursor)
    , m_style(style)
    , m_base(style.text())
{
}

void MarkdownWriter::write(const QString &markdown)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS;
    parser.enter_block = onEnterBlock;
    parser.leave_block = onLeaveBlock;
    parser.enter_span = onEnterSpan;
    parser.leave_span = onLeaveSpan;
    parser.text = onText;
    const QByteArray bytes = markdown.toUtf8();
    m_cursor.beginEditBlock();
    md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, this);
    m_cursor.endEditBlock();
}

void MarkdownWriter::enterBlock(int type, const void *detail)
{
    m_needsParagraph = false;
    switch (type) {
    case MD_BLOCK_QUOTE:
        beginQuote();
        break;
    case MD_BLOCK_UL:
        m_lists.push_back({});
        break;
    case MD_BLOCK_OL:
        m_lists.push_back({true, static_cast<int>(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start), nullptr});
        break;
    case MD_BLOCK_LI:
        beginItem();
        break;
    case MD_BLOCK_HR:
        writeRule();
        break;
    case MD_BLOCK_H:
        beginHeading(static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level));
        break;
    case MD_BLOCK_CODE: {
        const auto *code = static_cast<const MD_BLOCK_CODE_DETAIL *>(detail);
        const bool fenced = code->fence_char != 0;
        m_code = {attributeText(code->info), {}, fenced ? m_fences++ : -1};
        m_inCode = true;
        break;
    }
    case MD_BLOCK_P:
        beginParagraph();
        break;
    case MD_BLOCK_TABLE: {
        const auto *table = static_cast<const MD_BLOCK_TABLE_DETAIL *>(detail);
        beginTable(static_cast<int>(table->col_count), static_cast<int>(table->head_row_count + table->body_row_count));
        break;
    }
    case MD_BLOCK_TR:
        ++m_table.row;
        m_table.column = -1;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        beginCell(type == MD_BLOCK_TH, static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align);
        break;
    default:
        break;
    }
}

void MarkdownWriter::leaveBlock(int type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        endQuote();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        endList();
        break;
    case MD_BLOCK_H:
        endHeading();
        break;
    case MD_BLOCK_CODE:
        writeCode();
        break;
    case MD_BLOCK_TABLE:
        endTable();
        break;
    default:
        return;
    }
    m_needsParagraph = !m_lists.empty();
}

void MarkdownWriter::enterSpan(int type, const void *detail)
{
    switch (type) {
    case MD_SPAN_EM:
        ++m_italic;
        break;
    case MD_SPAN_STRONG:
        ++m_bold;
        break;
    case MD_SPAN_DEL:
        ++m_struck;
        break;
    case MD_SPAN_CODE:
        ++m_codeSpans;
        break;
    case MD_SPAN_IMG:
        ++m_images;
        break;
    case MD_SPAN_A:
        beginLink(attributeText(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href));
        break;
    default:
        break;
    }
}

void MarkdownWriter::leaveSpan(int type)
{
    switch (type) {
    case MD_SPAN_EM:
        --m_italic;
        break;
    case MD_SPAN_STRONG:
        --m_bold;
        break;
    case MD_SPAN_DEL:
        --m_struck;
        break;
    case MD_SPAN_CODE:
        --m_codeSpans;
        break;
    case MD_SPAN_IMG:
        --m_images;
        break;
    case MD_SPAN_A:
        endLink();
        break;
    default:
        break;
    }
}

void MarkdownWriter::text(int type, const QString &content)
{
    if (m_inCode) {
        m_code.text += content;
        return;
    }
    switch (type) {
    case MD_TEXT_NULLCHAR:
        insert(QString(QChar::ReplacementCharacter));
        break;
    case MD_TEXT_BR:
        insert(QString(QChar::LineSeparator));
        break;
    case MD_TEXT_SOFTBR:
        insert(QStringLiteral(" "));
        break;
    case MD_TEXT_ENTITY:
        insert(entityText(content));
        break;
    case MD_TEXT_CODE:
        // A bar would end the cell, so it is escaped even in code.
        insert(m_table.table ? QString(content).replace(QLatin1StringView("\\|"), QLatin1StringView("|")) : content);
        break;
    default:
        insert(content);
        break;
    }
}

void MarkdownWriter::insert(const QString &content)
{
    if (std::exchange(m_needsParagraph, false)) {
        beginParagraph();
    }
    if (m_inHeading) {
        m_heading += content;
    }
    if (!m_link.isEmpty()) {
        m_linkText += content;
    }
    if (m_areTermsLinked && !m_inHeading && m_link.isEmpty()) {
        insertWithTerms(content);
    } else {
        m_cursor.insertText(content, currentFormat());
    }
}

void MarkdownWriter::insertWithTerms(const QString &content)
{
    const QTextCharFormat plain = currentFormat();
    qsizetype written = 0;
    for (const Term &term : termsIn(content, m_codeSpans > 0)) {
        if (term.start < written || m_linkedTerms.contains(term.href)) {
            continue;
        }
        m_linkedTerms.insert(term.href);
        QTextCharFormat linked = plain;
        linked.merge(m_style.term(term.href));
        m_cursor.insertText(content.sliced(written, term.start - written), plain);
        m_cursor.insertText(content.sliced(term.start, term.length), linked);
        written = term.start + term.length;
    }
    m_cursor.insertText(content.sliced(written), plain);
}

QTextCharFormat MarkdownWriter::currentFormat() const
{
    QTextCharFormat format = m_base;
    if (m_codeSpans > 0) {
        format.merge(m_style.codeSpan());
        if (m_inHeading) {
            format.setProperty(QTextFormat::FontPixelSize, m_base.font().pixelSize() - 1);
        }
    }
    if (m_bold > 0) {
        format.setFontWeight(QFont::DemiBold);
    }
    if (m_italic > 0) {
        format.setFontItalic(true);
    }
    if (m_struck > 0) {
        format.setFontStrikeOut(true);
    }
    if (isInternal(m_link)) {
        format.merge(m_style.link(m_link));
    }
    return format;
}

void MarkdownWriter::beginLink(const QString &href)
{
    m_link = href;
    m_linkText.clear();
}

void MarkdownWriter::endLink()
{
    const QString href = std::exchange(m_link, QString());
    // A reader without a network still wants to know the address; the name of a heading goes without it.
    if (!isInternal(href) && !href.isEmpty() && m_linkText != href) {
        m_cursor.insertText(QStringLiteral(" (%1)").arg(href), currentFormat());
    }
}

} // namespace Ochre::Richtext
