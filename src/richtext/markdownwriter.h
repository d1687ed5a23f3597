// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "richtext/textstyle.h"

#include <QSet>
#include <QStringList>
#include <QTextCursor>

#include <functional>
#include <vector>

class QTextList;
class QTextTable;

namespace Ochre::Richtext {

/// A heading that was written, with the anchor it got.
struct Heading {
    int level = 1;
    QString text;
    QString anchor;
    int position = 0; ///< of its block in the document
};

/// A fenced or indented code block as the parser found it.
struct CodeBlock {
    QString info;    ///< the whole info string, empty for an indented block
    QString text;    ///< with a final line break
    int ordinal = 0; ///< 0-based among the fences of this text; -1 for an indented block
};

/// Writes CommonMark with tables into a document, at a cursor. md4c does the parsing; this class only turns its events
/// into blocks. Raw HTML comes as text, images as their alternative text, links to other computers as text.
class MarkdownWriter final {
public:
    using CodeHandler = std::function<void(QTextCursor &, const CodeBlock &)>;

    MarkdownWriter(const QTextCursor &cursor, const TextStyle &style);

    /// Writes code blocks instead of the plain box, for views with code cards of their own. The handler leaves the
    /// cursor in the block after what it wrote.
    void setCodeHandler(CodeHandler handler) { m_codeHandler = std::move(handler); }
    /// Anchors that headings must not get.
    void setUsedAnchors(const QSet<QString> &anchors) { m_anchors = anchors; }

    /// Makes links of codes, lessons and names of std, once a section each; for views that follow them (terms.h).
    void setTermsLinked(bool linked) { m_areTermsLinked = linked; }

    void write(const QString &markdown);

    [[nodiscard]] const QTextCursor &cursor() const { return m_cursor; }
    [[nodiscard]] const std::vector<Heading> &headings() const { return m_headings; }

    // What the parser reports. Numbers are md4c's own block, span and text types.
    void enterBlock(int type, const void *detail);
    void leaveBlock(int type);
    void enterSpan(int type, const void *detail);
    void leaveSpan(int type);
    void text(int type, const QString &content);

private:
    struct ListLevel {
        bool ordered = false;
        int start = 1;
        QTextList *list = nullptr; ///< borrowed from the document
    };
    struct TableState {
        QTextTable *table = nullptr; ///< borrowed from the document
        int rows = 0;
        int columns = 0;
        int row = -1;
        int column = -1;
    };

    void beginParagraph();
    void beginItem();
    void beginHeading(int level);
    void endHeading();
    void beginQuote();
    void endQuote();
    void writeRule();
    void writeCode();
    void writePlainCode(const CodeBlock &code);
    void endList();
    void beginTable(int columns, int rows);
    void beginCell(bool header, int alignment);
    void endTable();
    void beginLink(const QString &href);
    void endLink();
    void insert(const QString &content);
    void insertWithTerms(const QString &content);
    [[nodiscard]] QTextCharFormat currentFormat() const;

    QTextCursor m_cursor;
    TextStyle m_style;
    CodeHandler m_codeHandler;
    QSet<QString> m_anchors;
    QSet<QString> m_linkedTerms; ///< in this section
    std::vector<Heading> m_headings;
    std::vector<ListLevel> m_lists;
    std::vector<QTextTable *> m_quotes; ///< borrowed from the document
    TableState m_table;
    QTextCharFormat m_base; ///< of the current block
    CodeBlock m_code;
    QString m_heading;
    QString m_link;
    QString m_linkText;
    int m_quoteDepth = 0;
    int m_fences = 0;
    int m_bold = 0;
    int m_italic = 0;
    int m_struck = 0;
    int m_codeSpans = 0;
    int m_images = 0;
    bool m_areTermsLinked = false;
    bool m_inCode = false;
    bool m_inHeading = false;
    bool m_needsParagraph = false; ///< a block ended inside a list item: text of a tight one brings no paragraph
    bool m_itemFresh = false;      ///< a list item whose first paragraph takes the item's block
};

} // namespace Ochre::Richtext
