using System.Text;
using DtiPipeline.Collection.Tests.Support;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.TestKit.Workbooks;

namespace DtiPipeline.Collection.Tests.Decoding;

/// <summary>Texts in every encoding that offices still send.</summary>
public sealed class EncodingTests
{
    private const string Unicode = "Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nSTT,Đơn vị,Số hộ\n1,Huyện Tuần Giáo,812\n2,Xã Phường,3\n";

    // As old files really look when their bytes are shown as Latin letters; not made by the tables under test.
    private const string Tcvn3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc\nSTT,§¬n vÞ,Sè hé\n1,HuyÖn TuÇn Gi¸o,812\n2,X· Ph\u00ADêng,3\n";
    private const string Vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nÑoäc laäp - Töï do - Haïnh phuùc\nSTT,Ñôn vò,Soá hoä\n1,Huyeän Tuaàn Giaùo,812\n2,Xaõ Phöôøng,3\n";

    private static readonly StreamDefinition Units = Define("csv", "*.csv");

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Unicode), null },
        { "UTF-8 decomposed", Encoding.UTF8.GetBytes(Unicode.Normalize(NormalizationForm.FormD)), null },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Unicode)], null },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Unicode)], null },
        { "UTF-16 BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Unicode)], null },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(Unicode), null },
        { "UTF-16 BE without mark", Encoding.BigEndianUnicode.GetBytes(Unicode), null },
        { "windows-1258", Windows1258(Unicode), "windows-1258" },
        { "TCVN3", Encoding.Latin1.GetBytes(Tcvn3), "TCVN3" },
        { "VNI", Encoding.Latin1.GetBytes(Vni), "VNI" },
        { "TCVN3 saved as UTF-8", Encoding.UTF8.GetBytes(Tcvn3), "TCVN3" },
        { "VNI saved as UTF-8", Encoding.UTF8.GetBytes(Vni), "VNI" },
        { "UTF-8 read as 1252 and saved", Encoding.UTF8.GetBytes(Encoding.GetEncoding(1252).GetString(Encoding.UTF8.GetBytes(Unicode))), "UTF-8" },
        { "windows-1258 read as 1252 and saved", Encoding.UTF8.GetBytes(Encoding.GetEncoding(1252).GetString(Windows1258(Unicode))), "windows-1258" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_encoding_gives_the_same_names_and_what_was_repaired_is_noted(string name, byte[] bytes, string? noted)
    {
        Assert.NotNull(name);
        var result = Reading.Bytes(Units, bytes, "x.csv");
        Assert.Equal(["Huyện Tuần Giáo", "Xã Phường"], result.Column("unit"));
        Assert.All(result.Column("unit"), unit => Assert.True(unit!.IsNormalized()));
        Assert.Equal(noted is null ? [] : [(DecodingCodes.EncodingRepaired, noted)], result.Notes.Select(note => (note.Code, note.Arguments["encoding"])));
    }

    [Fact]
    public void An_encoding_is_told_by_words_that_stand_far_down_and_none_is_cut_in_two()
    {
        // The text is looked at in pieces of 16 KB: what is in front lets its words lie across the first cut, each at another letter, or lies in one piece by itself.
        foreach (var length in Enumerable.Range((16 * 1024) - 150, 150).Append(40_000))
        {
            var result = Reading.Bytes(Units, Encoding.Latin1.GetBytes($"{new string('x', length)}\n{Tcvn3}"), "x.csv");
            Assert.Equal(["Huyện Tuần Giáo", "Xã Phường"], result.Column("unit"));
            Assert.Equal(("Céng", "TCVN3"), (Assert.Single(result.Notes).Arguments["written"], result.Notes[0].Arguments["encoding"]));
        }
    }

    [Fact]
    public void The_note_shows_a_word_before_and_after()
    {
        var note = Assert.Single(Reading.Bytes(Units, Encoding.Latin1.GetBytes(Tcvn3), "x.csv").Notes);
        Assert.Equal(("Céng", "Cộng"), (note.Arguments["written"], note.Arguments["read"]));
        Assert.Equal(Severity.Note, FindingCatalogue.Embedded.Entry(note.Code)!.Severity);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void A_workbook_typed_in_an_old_font_is_repaired_too(string kind)
    {
        var book = new WorkbookBuilder().Sheet("S", s => s.Row("Céng hoµ x· héi chñ nghÜa").Row("STT", "§¬n vÞ", "Sè hé").Row(1, "X· Ph\u00ADêng", 3).Row(2, "HUYÖN TUÇN GI¸O", 4));
        var result = Reading.Bytes(Define("workbook", "*.xls*"), kind == "xls" ? book.ToXls() : book.ToXlsx(), "x");
        Assert.Equal(["Xã Phường", "HUYỆN TUẦN GIÁO"], result.Column("unit"));
        Assert.Equal("S", Assert.Single(result.Notes).Place!.Sheet);
    }

    [Fact]
    public void Names_of_the_highlands_are_never_repaired()
    {
        string[] names = ["Xã M'Drắk", "Xã Krông Búk", "Xã Ngọk Réo", "Xã Ia Krái", "Xã Sró", "Xã Đăk Rơ Nga", "Xã Chư Rcăm", "Xã Cư Né", "Xã Ia Dơk", "Xã M’Đrông"];
        var text = "STT,Đơn vị,Số hộ\n" + string.Concat(names.Select((name, index) => $"{index},{name},1\n"));
        var result = Reading.Text(Units, text);
        Assert.Empty(result.Notes);
        Assert.Equal(names, result.Column("unit"));
        var old = Tcvn3.Replace("X· Ph\u00ADêng", "X· M'Dr¾k", StringComparison.Ordinal);
        Assert.Equal("Xã M'Drắk", Reading.Bytes(Units, Encoding.Latin1.GetBytes(old), "x.csv").Column("unit")[1]);
    }

    [Theory]
    [InlineData("STT,Đơn vị,Số hộ\n1,Ünïcödé Ñoño façade,1\n")]
    [InlineData("STT,Don vi,So ho\n1,Straße über Größe Mädchen,1\n")]
    public void Bytes_that_are_Vietnamese_in_no_encoding_are_refused(string text)
    {
        var bytes = Encoding.GetEncoding(1252).GetBytes(text.Replace("Đơn vị", "Don vi", StringComparison.Ordinal).Replace("Số hộ", "So ho", StringComparison.Ordinal));
        Assert.Equal(DecodingCodes.NotUtf8, Reading.FaultOf(Units, bytes, "x.csv").Code);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void Broken_UTF_16_is_refused(bool withLoneSurrogate, int cut)
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("STT,Đơn vị,Số hộ\n1,Ta Ma"), .. withLoneSurrogate ? new byte[] { 0x00, 0xD8, 0x41, 0x00 } : [], .. Encoding.Unicode.GetBytes(",1\n")];
        Assert.Equal(DecodingCodes.NotUtf16, Reading.FaultOf(Units, bytes[..^cut], "x.csv").Code);
    }

    [Fact]
    public void A_long_UTF_16_file_is_whole_across_its_blocks()
    {
        var text = "STT,Đơn vị,Số hộ\n" + string.Concat(Enumerable.Range(1, 20_000).Select(row => $"{row},Xã Mường Mùn {row} 𠮷,1\n"));
        var result = Reading.Bytes(Units, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], "x.csv");
        Assert.Equal(20_000, result.Accepted.Count);
        Assert.Equal("Xã Mường Mùn 20000 𠮷", result.Column("unit")[^1]);
    }

    [Fact]
    public void Letters_lost_before_are_refused_in_every_encoding()
    {
        Assert.Equal(DecodingCodes.LostLetters, Reading.FaultOf(Units, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("STT,Đơn vị,Số hộ\n1,Ta M\uFFFD,1\n")], "x.csv").Code);
        Assert.Equal(DecodingCodes.LostLetters, Reading.FaultOf(Define("html", "*"), "<table><tr><td>STT<td>Đơn vị<td>Số hộ<tr><td>1<td>Ta M&#65533;<td>1</table>", "x").Code);
    }

    /// <summary>The code page has most letters with a hat composed and every tone behind its letter.</summary>
    private static byte[] Windows1258(string text)
    {
        var bytes = new List<byte>();
        var page = Encoding.GetEncoding(1258, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
        foreach (var letter in text.Normalize())
        {
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            var tones = string.Concat(parts.Where("\u0300\u0301\u0303\u0309\u0323".Contains));
            bytes.AddRange(page.GetBytes(string.Concat(parts.Except(tones)).Normalize()));
            bytes.AddRange(page.GetBytes(tones));
        }
        return [.. bytes];
    }

    private static StreamDefinition Define(string kind, string files) => ConnectorYaml.Stream($$"""
        title: Thử
        files: "{{files}}"
        decode: { type: {{kind}} }
        table: { header: { starts_with: STT }, ignore: [STT] }
        fields:
          unit: { from: Đơn vị, type: text, required: true }
          count: { from: Số hộ, type: integer }
        key: [unit]
        covers: rows
        """);
}
