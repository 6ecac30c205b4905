using System.IO.Compression;
using System.Text;
using DtiPipeline.Core.Review;

namespace DtiPipeline.Core.Tests.Review;

public class EvidenceTypeTests
{
    [Fact]
    public void Kinds_are_told_by_their_bytes()
    {
        Assert.Equal(".pdf", EvidenceType.Of("%PDF-1.7\n…"u8.ToArray())?.Extension);
        Assert.Equal(".png", EvidenceType.Of([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])?.Extension);
        Assert.Equal(".jpg", EvidenceType.Of([0xff, 0xd8, 0xff, 0xe0])?.Extension);
        Assert.Equal(".docx", EvidenceType.Of(Archive(("[Content_Types].xml", "x"), ("word/document.xml", "x")))?.Extension);
        Assert.Equal(".xlsx", EvidenceType.Of(Archive(("[Content_Types].xml", "x"), ("xl/workbook.xml", "x")))?.Extension);
        Assert.Equal(".odt", EvidenceType.Of(Archive(("mimetype", "application/vnd.oasis.opendocument.text")))?.Extension);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")]
    [InlineData("<?xml version=\"1.0\"?><svg/>")]
    [InlineData("MZ\u0090\u0000")]
    [InlineData("#!/bin/sh")]
    [InlineData("GIF89a")]
    [InlineData(" %PDF-1.7")]
    [InlineData("PK\u0003\u0004 and nothing that follows")]
    [InlineData("")]
    public void What_could_run_or_is_not_known_is_none(string text) => Assert.Null(EvidenceType.Of(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void An_archive_is_none_and_neither_is_a_document_with_macros()
    {
        Assert.Null(EvidenceType.Of(Archive(("readme.txt", "x"))));
        Assert.Null(EvidenceType.Of(Archive(("[Content_Types].xml", "x"), ("word/document.xml", "x"), ("word/vbaProject.bin", "x"))));
        Assert.Null(EvidenceType.Of(Archive(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/script-lc.xml", "x"))));
        Assert.Null(EvidenceType.Of(Archive(("mimetype", "application/java-archive"))));
    }

    private static byte[] Archive(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        return bytes.ToArray();
    }
}
