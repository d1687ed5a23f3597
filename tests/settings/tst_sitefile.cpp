// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/sitefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre::Settings;
using namespace Qt::StringLiterals;

/// What a school has set for everybody.
class TestSiteFile final : public QObject {
    Q_OBJECT

private:
    static bool write(const QString &folder, const QByteArray &content)
    {
        QFile file(folder + u"/Ochre/ochre.conf"_s);
        return QDir().mkpath(folder + u"/Ochre"_s) && file.open(QIODevice::WriteOnly)
               && file.write(content) == content.size();
    }

private slots:
    void firstFolderThatHasIt_counts()
    {
        const QTemporaryDir home;
        const QString first = home.filePath(u"first"_s);
        const QString second = home.filePath(u"second"_s);
        QVERIFY(write(first, "[other]\nkey=1\n"));
        QVERIFY(write(second, "[class]\ninvitation=/srv/rust.ochre-class\n"));
        qputenv("XDG_CONFIG_DIRS", (home.filePath(u"none"_s) + u':' + first + u':' + second).toUtf8());
        QCOMPARE(siteValue(QString::fromLatin1(siteInvitation)), u"/srv/rust.ochre-class"_s);
        QCOMPARE(siteValue(u"class/nothing"_s), QString());
        QVERIFY(write(first, "[class]\ninvitation=/srv/mine.ochre-class\n"));
        QCOMPARE(siteValue(QString::fromLatin1(siteInvitation)), u"/srv/mine.ochre-class"_s);
    }
};

QTEST_GUILESS_MAIN(TestSiteFile)
#include "tst_sitefile.moc"
