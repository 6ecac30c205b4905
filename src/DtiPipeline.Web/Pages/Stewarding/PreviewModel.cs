using System.Collections.Immutable;
using System.Text;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Previewing;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>What edited definition files would do to values, points and ranks; nothing is written.</summary>
[RequestSizeLimit(LargestFile), RequestFormLimits(MultipartBodyLengthLimit = LargestFile)]
public sealed class PreviewModel(StewardDesk desk, PreviewDesk previews, DefinitionSet definitions, SiteSettings settings) : StewardPage
{
    /// <summary>How many rows of a table are shown.</summary>
    public const int Most = 200;

    /// <summary>Bytes; a definition file has a few thousand.</summary>
    private const long LargestFile = 8L * 1024 * 1024;

    public override Right? Needs => Right.SeeDefinitions;

    /// <summary>The viewer's last preview; null where there was none.</summary>
    public StartedPreview? Last { get; private set; }

    /// <summary>Every file of definitions, for an upload whose name could stand for several.</summary>
    public IEnumerable<string> Paths => desk.Read().Select(file => file.Path).Where(DefinitionLayout.IsDefinition);

    public IEnumerable<Core.Definitions.Assessments.Assessment> Assessments => definitions.Assessments.Where(assessment => settings.Invented || !assessment.Invented);

    public void OnGet() => Last = previews.Of(Viewer.Login);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "file")] IReadOnlyList<IFormFile>? files, string? path, string? assessment, CancellationToken cancellation)
    {
        Last = previews.Of(Viewer.Login);
        var given = desk.Read();
        if (DefinitionLoader.Load(given).Set is not { } before)
            return Refuse(StatusCodes.Status409Conflict, Say("Tệp định nghĩa đang dùng có lỗi; sửa xong rồi xem trước.", "The definition files in use have errors; mend them first."));
        var edited = given.ToList();
        var paths = ImmutableArray.CreateBuilder<string>();
        foreach (var file in files ?? [])
        {
            var name = file.FileName.Normalize(NormalizationForm.FormC);
            var places = Places(given, name, path, files!.Count);
            if (places is not [var place])
                return Refuse(StatusCodes.Status422UnprocessableEntity, NoPlace(name, places));
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            var at = edited.FindIndex(one => one.Path == place);
            edited[at] = edited[at] with { Text = await reader.ReadToEndAsync(cancellation) };
            paths.Add(place);
        }
        if (paths.Count == 0)
            return Refuse(StatusCodes.Status422UnprocessableEntity, Say("Hãy chọn tệp đã sửa.", "Choose the edited file."));
        var loaded = DefinitionLoader.Load(edited);
        if (loaded.Set is null)
            return Refuse(StatusCodes.Status422UnprocessableEntity, Errors(loaded));
        var request = new PreviewRequest(settings.Today ?? VietnamTime.Today(settings.Time), before.Assessments.Any(one => one.Id == assessment) ? assessment : null);
        return previews.Start(Viewer.Login, before, loaded.Set, paths.ToImmutable(), null, request)
            ? Redirect("/stewarding/preview")
            : Refuse(StatusCodes.Status409Conflict, Say("Đang có một bản xem trước khác. Đợi bản đó xong rồi thử lại.", "Another preview is under way. Wait until it is done, then try again."));
    }

    public string UnitName(PreviewedRound round, string unit) => Last!.Edited.Units.Find(unit, round.Assessment.UnitDate) is { } version ? $"{version.Name} ({unit})" : unit;

    public string ElementName(string element) => Last!.Edited.Element(element)?.Name ?? definitions.Element(element)?.Name ?? "";

    /// <returns>The files that this upload could replace; exactly one where it is clear.</returns>
    private static ImmutableArray<string> Places(IReadOnlyList<DefinitionFile> given, string name, string? path, int count) => count == 1 && !string.IsNullOrEmpty(path)
        ? [.. given.Select(file => file.Path).Where(one => one == path && DefinitionLayout.IsDefinition(one))]
        : EditedPlace.Of(given, name);

    private string NoPlace(string name, ImmutableArray<string> places) => places.IsEmpty
        ? Say($"Không có tệp định nghĩa nào tên là {name}. Giữ nguyên tên tệp, hoặc chọn tệp mà nó thay cho.", $"No definition file is named {name}. Keep the name, or choose the file that it replaces.")
        : Say($"{name} có thể là {string.Join(", ", places)}. Hãy chọn tệp mà nó thay cho.", $"{name} could be {string.Join(", ", places)}. Choose the file that it replaces.");
}
