// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "permissions/permissiontable.h"
#include "permissions/permissionwords.h"
#include "stories/storybench.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Permissions;
using namespace Qt::StringLiterals;

namespace {

/// A variable of a program of the course.
struct Subject {
    QString name;
    QByteArray text;
    int line = 1;
    int column = 1;
};

QByteArray answerOf(const QByteArray &request)
{
    QProcess process;
    process.start(QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers/ochre-rules"), {u"--probes"_s});
    process.write(request);
    process.closeWriteChannel();
    return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
}

bool hasErrors(const Diagnostics::DiagnosticList &diagnostics)
{
    return std::ranges::any_of(diagnostics, &Diagnostics::Diagnostic::isError);
}

/// Where solutions of the course declare something, at most two in each.
std::vector<Subject> subjects()
{
    static const QRegularExpression declaration(u"^(.*\\blet (?:mut )?)([a-z_]\\w*)\\b"_s,
                                                QRegularExpression::MultilineOption);
    QStringList files;
    QDirIterator all(QStringLiteral(OCHRE_SOURCE_DIR "/lessons/rust"), {u"solution.rs"_s}, QDir::Files,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files << all.next();
    }
    files.sort();
    std::vector<Subject> found;
    for (const QString &file : std::as_const(files)) {
        const QByteArray text = Stories::readData(file);
        if (!text.contains("fn main()")) {
            continue;
        }
        int count = 0;
        for (const auto &match : declaration.globalMatch(QString::fromUtf8(text))) {
            const auto line = QString::fromUtf8(text).first(match.capturedStart(2)).count(u'\n') + 1;
            found.push_back({QFileInfo(file).dir().dirName() + u'/' + match.captured(2), text, int(line),
                             int(match.capturedLength(1)) + 1});
            if (++count == 2) {
                break;
            }
        }
    }
    return found;
}

} // namespace

/// The letters of a table against programs that simply try it: one deed at one line of the whole program, compiled by
/// itself. OCHRE_PERMISSION_CORPUS says how many variables of the course's solutions are asked about.
class TestPermissionCorpus final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("OCHRE_PERMISSION_CORPUS", &isNumber);
        const std::size_t most = isNumber ? std::size_t(wanted) : 4;
        const std::vector<Subject> all = subjects();
        // From the whole course, not from its beginning.
        const std::size_t step = std::max<std::size_t>(1, all.size() / most);
        for (std::size_t i = 0; i < all.size() && m_subjects.size() < most; i += step) {
            m_subjects.push_back(all[i]);
        }
        m_compilers = Stories::compilers();
        QVERIFY2(!m_compilers.empty(), "no rustc");
    }

    void letters_agreeWithWhoeverTries_data()
    {
        QTest::addColumn<int>("subject");
        for (int i = 0; i < int(m_subjects.size()); ++i) {
            QTest::addRow("%d: %s", i, qPrintable(m_subjects[std::size_t(i)].name)) << i;
        }
    }

    void letters_agreeWithWhoeverTries()
    {
        QFETCH(int, subject);
        const int compared = compare(m_compilers.front(), m_subjects[std::size_t(subject)]);
        m_asked += compared > 0 ? 1 : 0;
        m_letters += compared;
    }

    void mostAreAsked()
    {
        qInfo("%d variables, %d letters", m_asked, m_letters);
        QVERIFY(m_asked >= int(m_subjects.size()) / 2);
    }

private:
    /// How many letters were compared; 0 when nothing can be said of it.
    int compare(const Stories::Compiler &compiler, const Subject &subject)
    {
        const Result<ProbePlan> direct =
            parseProbePlan(answerOf(probeRequest(subject.text, subject.line, subject.column)));
        if (!direct || hasErrors(Stories::diagnosticsOf(compiler, subject.text))) {
            return 0;
        }
        Result<PermissionTable> table =
            permissionsOf(*direct, Stories::diagnosticsOf(compiler, direct->program), subject.text);
        if (!table) {
            return 0;
        }
        ProbePlan plan = *direct;
        if (table->kind == ValueKind::Reference) {
            plan = *parseProbePlan(answerOf(probeRequest(subject.text, subject.line, subject.column, true)));
            lookThrough(*table, plan, Stories::diagnosticsOf(compiler, plan.program), subject.text);
        }
        int compared = 0;
        for (const ProbeCopy &copy : plan.copies) {
            const auto row = std::ranges::find(table->rows, copy.line, &PermissionRow::line);
            if (row == table->rows.end() || copy.access == Access::Copies || copy.access == Access::Leads) {
                continue;
            }
            const bool isRead = copy.access == Access::Read || copy.access == Access::ReadThrough;
            const bool isOwn = copy.access == Access::Own;
            const Permission &permission = isRead ? row->read : isOwn ? row->own : row->write;
            if (permission.answer == Answer::Unknown) {
                continue;
            }
            QByteArray tried = subject.text;
            tried.insert(
                copy.at,
                QByteArrayView(plan.program).sliced(copy.start + copy.at - plan.start + copy.suffix, copy.probe));
            const bool isRefused = hasErrors(Stories::diagnosticsOf(compiler, tried));
            // What may be given away and is needed later compiles only without that.
            const bool mustCompile = permission.answer == Answer::Yes && (!isOwn || permission.neededLine == 0);
            if (isRefused == mustCompile) {
                const QString what = QString::fromUtf8(tried);
                QTest::qFail(qPrintable(subject.name + u", line "_s + QString::number(copy.line) + u": "_s
                                        + lettersOf(*table, *row) + u"\n"_s + what),
                             __FILE__, __LINE__);
                return compared;
            }
            ++compared;
        }
        return compared;
    }

    std::vector<Subject> m_subjects;
    std::vector<Stories::Compiler> m_compilers;
    int m_asked = 0;
    int m_letters = 0;
};

QTEST_GUILESS_MAIN(TestPermissionCorpus)
#include "tst_permissioncorpus.moc"
