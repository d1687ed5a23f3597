// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "editor/lexerbridge.h"
#include "editor/sourceview.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace Ochre::Editor;
using namespace Qt::StringLiterals;

namespace {

/// KSyntaxHighlighting alone: one style number per byte of a text, line ends 0.
class Reference final : public KSyntaxHighlighting::AbstractHighlighter {
public:
    Reference()
    {
        setDefinition(m_repository.definitionForName(u"Ochre Rust"_s));
        int index = 0;
        for (const auto &format : definition().formats()) {
            m_numbers.insert(format.id(), LexerBridge::styleNumber(index++));
        }
    }

    QByteArray styles(const QByteArray &text)
    {
        KSyntaxHighlighting::State state;
        QByteArray result;
        qsizetype start = 0;
        while (start <= text.size()) {
            qsizetype end = start; // Scintilla ends lines at LF, CR LF and CR
            while (end < text.size() && text.at(end) != '\n' && text.at(end) != '\r') {
                ++end;
            }
            m_line = QString::fromUtf8(text.sliced(start, end - start));
            m_bytes = QByteArray(end - start, '\0');
            state = highlightLine(m_line, state);
            const qsizetype lineEnd = end == text.size() ? 0 : text.sliced(end).startsWith("\r\n") ? 2 : 1;
            result += m_bytes + QByteArray(lineEnd, '\0');
            if (lineEnd == 0) {
                break;
            }
            start = end + lineEnd;
        }
        return result;
    }

    bool isValid() const { return definition().isValid(); }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const qsizetype first = m_line.left(offset).toUtf8().size();
        const qsizetype count = m_line.mid(offset, length).toUtf8().size();
        std::fill_n(m_bytes.begin() + first, count, static_cast<char>(m_numbers.value(format.id())));
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    QHash<int, int> m_numbers;
    QString m_line;
    QByteArray m_bytes;
};

QByteArray stylesOf(const SourceView &view)
{
    QByteArray result;
    for (qsizetype at = 0; at < view.length(); ++at) {
        result += static_cast<char>(view.send(SourceView::SCI_GETSTYLEAT, at));
    }
    return result;
}

std::vector<qsizetype> foldLevels(const SourceView &view)
{
    std::vector<qsizetype> levels;
    for (int line = 0; line < view.lineCount(); ++line) {
        levels.push_back(view.send(SourceView::SCI_GETFOLDLEVEL, line));
    }
    return levels;
}

QByteArray manyLines(int count)
{
    QByteArray text;
    for (int line = 0; line < count; ++line) {
        text += "fn item_" + QByteArray::number(line) + "() { println!(\"{}\", 1 + 2); }\n";
    }
    return text;
}

} // namespace

class LexerBridgeTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void file_isStyledAsByTheLibraryAlone_data();
    void file_isStyledAsByTheLibraryAlone();
    void randomEdits_keepStylesAndFoldsRight_data() { file_isStyledAsByTheLibraryAlone_data(); }
    void randomEdits_keepStylesAndFoldsRight();
    void edit_restylesOnlyTheLinesItTouches();
    void openedComment_restylesTheRestInSlices();
    void formatsBeyond31_skipThePredefinedStyles();

private:
    std::unique_ptr<CodeEditor> makeEditor(const QByteArray &text);
    std::unique_ptr<Reference> m_reference;
};

void LexerBridgeTest::initTestCase()
{
    const CodeEditor editor; // makes the definition known
    m_reference = std::make_unique<Reference>();
    QVERIFY(m_reference->isValid());
}

std::unique_ptr<CodeEditor> LexerBridgeTest::makeEditor(const QByteArray &text)
{
    auto editor = std::make_unique<CodeEditor>();
    editor->resize(600, 400);
    editor->show();
    editor->setText(text);
    return editor;
}

void LexerBridgeTest::file_isStyledAsByTheLibraryAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    const QDir folder(QStringLiteral(OCHRE_TEST_DATA "/rust"));
    const QStringList names = folder.entryList({u"*.rs"_s}, QDir::Files, QDir::Name);
    QCOMPARE(names.size(), 20);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void LexerBridgeTest::file_isStyledAsByTheLibraryAlone()
{
    QFETCH(QByteArray, text);
    const auto editor = makeEditor(text);
    editor->findChild<LexerBridge *>()->finish();
    QCOMPARE(stylesOf(*editor->findChild<SourceView *>()), m_reference->styles(text));
}

void LexerBridgeTest::randomEdits_keepStylesAndFoldsRight()
{
    QFETCH(QByteArray, text);
    const auto editor = makeEditor(text);
    auto *view = editor->findChild<SourceView *>();
    auto *bridge = editor->findChild<LexerBridge *>();
    QRandomGenerator random(20261120);
    const QByteArrayList pieces{"x",   "{",  "}", "\"",         "/*",   "*/",     "//", "\n", "\r\n", "'",   "r#\"",
                                "\"#", "🦀", "é", "fn f() {\n", "#[a]", "\n\n\n", "(",  ")",  "\\",   "1.5", "let "};
    for (int edit = 0; edit < 200; ++edit) {
        const QByteArray now = view->text();
        const auto place = [&] { // never inside a character
            qsizetype at = random.bounded(static_cast<int>(now.size()) + 1);
            while (at < now.size() && (static_cast<unsigned char>(now.at(at)) & 0xC0) == 0x80) {
                ++at;
            }
            return at;
        };
        const qsizetype start = place();
        qsizetype end = random.bounded(3) == 0 ? place() : start;
        end = std::min(std::max(start, end), start + (random.bounded(6) == 0 ? 60 : 5));
        while (end < now.size() && (static_cast<unsigned char>(now.at(end)) & 0xC0) == 0x80) {
            ++end;
        }
        const bool onlyRemoves = end > start && random.bounded(2) == 0;
        editor->replaceRange(start, end, onlyRemoves ? QByteArray() : pieces[random.bounded(int(pieces.size()))]);
        if (random.bounded(5) == 0) {
            editor->undo();
        }
        if (random.bounded(3) == 0) {
            view->send(SourceView::SCI_GOTOPOS, random.bounded(static_cast<int>(view->length()) + 1));
            view->grab();
        }
        if (edit % 10 == 9) {
            bridge->finish();
            QCOMPARE(stylesOf(*view), m_reference->styles(view->text()));
        }
    }
    const auto fresh = makeEditor(view->text());
    fresh->findChild<LexerBridge *>()->finish();
    QCOMPARE(foldLevels(*view), foldLevels(*fresh->findChild<SourceView *>()));
}

void LexerBridgeTest::edit_restylesOnlyTheLinesItTouches()
{
    const auto editor = makeEditor(manyLines(20'000));
    auto *view = editor->findChild<SourceView *>();
    auto *bridge = editor->findChild<LexerBridge *>();
    bridge->finish();
    view->send(SourceView::SCI_GOTOPOS, view->length()); // looks at the end while the edit is at the start
    view->grab();
    const qint64 before = bridge->highlightedLineCount();
    editor->replaceRange(100, 100, "x");
    view->grab();
    bridge->finish();
    QCOMPARE_LE(bridge->highlightedLineCount() - before, 2);
    editor->replaceRange(100, 100, "\n\n");
    view->grab();
    bridge->finish();
    QCOMPARE_LE(bridge->highlightedLineCount() - before, 8);
    QCOMPARE(stylesOf(*view), m_reference->styles(view->text()));
}

void LexerBridgeTest::openedComment_restylesTheRestInSlices()
{
    const auto editor = makeEditor(manyLines(20'000));
    auto *view = editor->findChild<SourceView *>();
    auto *bridge = editor->findChild<LexerBridge *>();
    bridge->finish();
    const qint64 before = bridge->highlightedLineCount();
    editor->replaceRange(0, 0, "/*");
    QVERIFY(QTest::qWaitFor(
        [&] { return bridge->highlightedLineCount() - before >= 20'000; })); // by the timer, with no help
    QCOMPARE(stylesOf(*view), m_reference->styles(view->text()));
}

void LexerBridgeTest::formatsBeyond31_skipThePredefinedStyles()
{
    QCOMPARE(LexerBridge::styleNumber(31), 31);
    QCOMPARE(LexerBridge::styleNumber(32), 64);
}

QTEST_MAIN(LexerBridgeTest)
#include "tst_lexerbridge.moc"
