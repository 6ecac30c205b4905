using System.Globalization;
using System.Text.Json;

namespace DtiPipeline.Simulator.Generating;

/// <summary>Writes a dossier as the source's JSON. The order of the members is part of the recipe: pages must not change by a byte.</summary>
internal static class DossierJson
{
    public static void Write(Utf8JsonWriter json, Dossier dossier)
    {
        var dates = dossier.Dates;
        json.WriteStartObject();
        json.WriteString("code", dossier.Code);
        json.WriteString("agency_code", dossier.AgencyCode);
        json.WriteString("procedure_code", dossier.Procedure.Code);
        json.WriteString("level", dossier.Procedure.Level);
        json.WriteString("channel", dossier.Channel);
        json.WriteString("system", dossier.System);
        json.WriteString("received_at", Day(dates.Received));
        json.WriteString("due_at", Day(dates.Due));
        json.WriteString("completed_at", Day(dates.Completed));
        json.WriteString("status", dossier.Status);
        json.WriteNumber("fee", dossier.Procedure.Fee);
        json.WriteBoolean("paid_online", dossier.PaidOnline);
        json.WriteString("satisfaction", dossier.Satisfaction);
        json.WriteString("rated_at", Day(dossier.RatedAt));
        json.WriteStartObject("applicant");
        json.WriteString("kind", dossier.Applicant.Kind);
        json.WriteString("name", dossier.Applicant.Name);
        json.WriteString("phone", dossier.Applicant.Phone);
        json.WriteString("id_number", dossier.Applicant.IdNumber);
        json.WriteEndObject();
        json.WriteString("updated_at", Moment(dates.Completed ?? dates.Received, dossier.UpdatedMinute));
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateOnly day, int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{minute / 60:D2}:{minute % 60:D2}:00+07:00");
}
