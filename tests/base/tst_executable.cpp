// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/executable.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;

class TestExecutable final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_path;
    QString m_before;

    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }

private slots:
    void initTestCase()
    {
        m_path = qgetenv("PATH");
        m_before = QDir::currentPath();
        for (const QString &name : {u"here/tool"_s, u"bin/other"_s}) {
            QVERIFY(QDir().mkpath(QFileInfo(at(name)).path()));
            QFile file(at(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        }
        QVERIFY(QDir::setCurrent(at(u"here"_s)));
    }

    void cleanupTestCase()
    {
        qputenv("PATH", m_path);
        QDir::setCurrent(m_before);
    }

    void workingFolder_isNeverMeant_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("found");
        const QString own = at(u"here"_s);
        QTest::newRow("absolute") << own << own + u"/tool"_s;
        QTest::newRow("dot") << u"."_s << QString();
        QTest::newRow("empty entries") << u"::"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("way up") << u"../here"_s << QString();
        QTest::newRow("relative before absolute") << u".:"_s + own << own + u"/tool"_s;
        QTest::newRow("elsewhere") << at(u"bin"_s) << QString();
    }

    void workingFolder_isNeverMeant()
    {
        QFETCH(QString, path);
        qputenv("PATH", path.toLocal8Bit());
        QTEST(findExecutable(u"tool"_s), "found");
    }
};

QTEST_GUILESS_MAIN(TestExecutable)
#include "tst_executable.moc"
