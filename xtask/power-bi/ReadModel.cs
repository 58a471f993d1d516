using System;
using Microsoft.AnalysisServices.Tabular;

static class ReadModel
{
    static int Main(string[] folders)
    {
        try
        {
            Database database = TmdlSerializer.DeserializeDatabaseFromFolder(folders[0]);
            Model model = database.Model;
            int columns = 0, measures = 0;
            foreach (Table table in model.Tables) { columns += table.Columns.Count; measures += table.Measures.Count; }
            Console.WriteLine("{0} tables, {1} columns, {2} measures, {3} relationships", model.Tables.Count, columns, measures, model.Relationships.Count);
            return 0;
        }
        catch (Exception error) { Console.Error.WriteLine(error.Message); return 1; }
    }
}
