// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The sizes that keep the house readable. They fail before a file or a room has grown too far, not after.
class TestFigures final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QDirIterator files(QStringLiteral(OCHRE_SOURCE_DIR "/src"), {u"*.cpp"_s, u"*.h"_s, u"*.c"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArrayList lines = file.readAll().split('\n');
            const QString path = QDir(QStringLiteral(OCHRE_SOURCE_DIR "/src")).relativeFilePath(file.fileName());
            m_rooms[path.section(u'/', 0, 0)] += lines.size() - 1;
            m_total += lines.size() - 1;
            if (path.endsWith(u".cpp")) {
                m_files.push_back({path, lines.size() - 1});
                countFunctions(path, lines);
            }
        }
        QVERIFY(m_files.size() > 200);
        std::ranges::sort(m_files, {}, &Size::lines);
    }

    void files_staySmall()
    {
        const auto at = [this](double part) {
            return m_files[static_cast<std::size_t>(part * static_cast<double>(m_files.size() - 1))].lines;
        };
        QVERIFY2(at(0.5) <= 125, qPrintable(u"the median .cpp has %1 lines"_s.arg(at(0.5))));
        QVERIFY2(at(0.9) <= 250, qPrintable(u"one .cpp in ten has more than %1 lines"_s.arg(at(0.9))));
        QVERIFY2(at(1) <= 360, qPrintable(u"%1 has %2 lines: split it"_s.arg(m_files.back().name).arg(at(1))));
    }

    // A story of tests may be longer than a class, and no longer than can be read at once.
    void tests_staySmall()
    {
        QDirIterator files(QStringLiteral(OCHRE_SOURCE_DIR "/tests"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const qsizetype lines = file.readAll().count('\n');
            QVERIFY2(lines <= 500, qPrintable(u"%1 has %2 lines: split it"_s.arg(file.fileName()).arg(lines)));
            ++seen;
        }
        QVERIFY(seen > 250);
    }

    void functions_stayShort()
    {
        QVERIFY(m_functions > 2000);
        QVERIFY2(m_long.size() * 1000 <= m_functions * 2, qPrintable(m_long.join(u' ')));
    }

    void rooms_stayInTheHouse()
    {
        for (const auto &[room, lines] : m_rooms.asKeyValueRange()) {
            QVERIFY2(lines * 5 < m_total, qPrintable(u"%1 holds a fifth of the code: cut it"_s.arg(room)));
        }
    }

private:
    struct Size {
        QString name;
        qsizetype lines;
    };

    // The formatter puts the braces of a function, and of nothing else that is long, into the first column.
    void countFunctions(const QString &path, const QByteArrayList &lines)
    {
        qsizetype begin = -1;
        for (qsizetype line = 0; line < lines.size(); ++line) {
            if (lines[line] == "{") {
                begin = line;
            } else if (lines[line] == "}" && begin >= 0) {
                ++m_functions;
                if (line - begin - 1 > 60) {
                    m_long << path + u':' + QString::number(begin + 1);
                }
                begin = -1;
            }
        }
    }

    std::vector<Size> m_files;
    QHash<QString, qsizetype> m_rooms;
    qsizetype m_total = 0;
    qsizetype m_functions = 0;
    QStringList m_long;
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
