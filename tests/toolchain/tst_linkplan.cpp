// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toolchain/linkplan.h"

#include <QTest>

using namespace Ochre::Toolchain;
using namespace Qt::StringLiterals;

/// What the C driver says that it would start.
class TestLinkPlan final : public QObject {
    Q_OBJECT

    static QByteArray told(const QByteArray &command)
    {
        return "Using built-in specs.\nCOLLECT_GCC_OPTIONS='-m64' '-pie' '-o' 'ochre-output'\n" + command
               + "\nCOLLECT_GCC_OPTIONS='-m64'\n";
    }

private slots:
    void plan_isWhatTheDriverAdds()
    {
        const QByteArray command =
            " /usr/libexec/gcc/x86_64-linux-gnu/14/collect2 -plugin /usr/libexec/gcc/liblto_plugin.so "
            "\"-plugin-opt=/usr/libexec/gcc/lto-wrapper\" \"-plugin-opt=-fresolution=/tmp/cc.res\" --build-id "
            "--eh-frame-hdr -m elf_x86_64 \"--hash-style=gnu\" \"-L/a folder\" -dynamic-linker "
            "/lib64/ld-linux-x86-64.so.2 -pie "
            "-o ochre-output /usr/lib/Scrt1.o -L/usr/lib/gcc ochre-objects.o /usr/lib/crtn.o";
        QCOMPARE(readLinkPlan(told(command)),
                 (QStringList{u"--build-id"_s, u"--eh-frame-hdr"_s, u"-m"_s, u"elf_x86_64"_s, u"--hash-style=gnu"_s,
                              u"-L/a folder"_s, u"-dynamic-linker"_s, u"/lib64/ld-linux-x86-64.so.2"_s, u"-pie"_s,
                              u"/usr/lib/Scrt1.o"_s, u"-L/usr/lib/gcc"_s, u"@"_s, u"/usr/lib/crtn.o"_s}));
    }

    void otherWords_areNoPlan_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an error") << "cc: error: unrecognized command-line option '-###'"_ba;
        QTest::newRow("no objects") << " ld -pie -dynamic-linker /lib/ld.so -o ochre-output crt1.o"_ba;
        QTest::newRow("objects twice")
            << " ld -pie -dynamic-linker /lib/ld.so -o ochre-output ochre-objects.o ochre-objects.o"_ba;
        QTest::newRow("not independent of its place")
            << " ld -dynamic-linker /lib/ld.so -o ochre-output ochre-objects.o"_ba;
        QTest::newRow("without a loader") << " ld -pie -o ochre-output ochre-objects.o"_ba;
        QTest::newRow("a sign of its own")
            << " ld -pie \"-L/a\\\"b\" -dynamic-linker /lib/ld.so -o ochre-output ochre-objects.o"_ba;
        QTest::newRow("an empty argument")
            << " ld -pie \"\" -dynamic-linker /lib/ld.so -o ochre-output ochre-objects.o"_ba;
    }

    void otherWords_areNoPlan()
    {
        QFETCH(QByteArray, command);
        QCOMPARE(readLinkPlan(told(command)), QStringList());
    }

    void question_namesWhatIsLookedFor()
    {
        const QByteArray echoed = " ld -dynamic-linker x " + linkQuestion().join(u' ').toUtf8();
        QVERIFY(readLinkPlan(told(echoed)).contains(u"@"_s));
    }
};

QTEST_GUILESS_MAIN(TestLinkPlan)
#include "tst_linkplan.moc"
